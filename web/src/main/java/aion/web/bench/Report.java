package aion.web.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark found: a table, one column for each size or case.
///
/// @param command what makes it again
/// @param notes what the lines mean, one sentence each
record Report(
    String name,
    String command,
    LocalDate date,
    Machine machine,
    List<String> columns,
    List<Line> lines,
    List<String> notes) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// @param values by column; a column may be absent
  record Line(String measure, String unit, Map<String, Object> values) {}

  static Report of(String name, String command) {
    return new Report(
        name,
        command,
        LocalDate.now(),
        Machine.here(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /// Puts a figure into its place.
  void put(String measure, String unit, String column, Object value) {
    if (!columns.contains(column)) columns.add(column);
    var line =
        lines.stream()
            .filter(l -> l.measure.equals(measure))
            .findFirst()
            .orElseGet(() -> {
              var added = new Line(measure, unit, new LinkedHashMap<>());
              lines.add(added);
              return added;
            });
    line.values.put(column, value);
  }

  void note(String sentence) {
    if (!notes.contains(sentence)) notes.add(sentence);
  }

  void print(PrintWriter out, boolean json) {
    out.println(json ? JSON.writeValueAsString(this) : markdown());
    out.flush();
  }

  private String markdown() {
    var text = new StringBuilder();
    text.append("# ").append(name).append("\n\n");
    text.append(
        "`%s` on %s: %d cores, heap %,d MiB, JDK %s, %s.%n%n"
            .formatted(
                command,
                date,
                machine.cores(),
                machine.heapMegabytes(),
                machine.jdk(),
                machine.system()));
    text.append(row("measure", "unit", columns));
    text.append(
        "|---|---|" + columns.stream().map(_ -> "---:|").collect(Collectors.joining()) + "\n");
    for (var line : lines)
      text.append(
          row(
              line.measure,
              line.unit,
              columns.stream().map(column -> shown(line.values.get(column))).toList()));
    if (!notes.isEmpty()) text.append("\n");
    for (var note : notes) text.append("- ").append(note).append("\n");
    return text.toString();
  }

  private static String row(String measure, String unit, List<String> cells) {
    return "| %s | %s | %s |%n".formatted(measure, unit, String.join(" | ", cells));
  }

  private static String shown(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long number -> "%,d".formatted(number);
      case Integer number -> "%,d".formatted(number);
      default -> value.toString();
    };
  }
}
