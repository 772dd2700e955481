package aion.ingest.gate;

import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;

import aion.ingest.csv.Header;
import aion.ingest.csv.TableFormat;
import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a file has the columns of a mapping.
///
/// @param columns the file's column of each of the mapping's, in the mapping's order
/// @param series the file's columns that are series of a wide table
record ColumnMatch(List<Integer> columns, List<Integer> series) {
  private static final String DELIMITERS = "\t;,|";

  /// @throws Problem IMPORT_HEADER_INVALID naming what is missing, unexpected and nearest
  static ColumnMatch of(Mapping mapping, Header header) {
    var names = header.names();
    var missing = new ArrayList<String>();
    var columns = new ArrayList<Integer>();
    Set<String> used = new LinkedHashSet<>();
    for (var column : mapping.columns()) {
      var source = column.sources().stream().filter(names::contains).findFirst();
      if (source.isEmpty()) missing.add(column.sources().getFirst());
      source.ifPresent(used::add);
      columns.add(source.map(names::indexOf).orElse(-1));
    }
    var wide = mapping.wide();
    if (wide != null)
      wide.columns().stream().filter(name -> !names.contains(name)).forEach(missing::add);
    var unexpected = names.stream().filter(n -> !used.contains(n) && !n.isEmpty()).toList();
    if (!missing.isEmpty()) throw invalid(mapping, header, missing, unexpected);
    if (wide == null) {
      if (!mapping.otherColumns() && !unexpected.isEmpty())
        throw invalid(mapping, header, missing, unexpected);
      return new ColumnMatch(List.copyOf(columns), List.of());
    }
    var series = wide.columns().isEmpty() ? unexpected : wide.columns();
    return new ColumnMatch(List.copyOf(columns), series.stream().map(names::indexOf).toList());
  }

  private static Problem invalid(
      Mapping mapping, Header header, List<String> missing, List<String> unexpected) {
    var delimiter = findOtherDelimiter(mapping, header);
    if (delimiter != null)
      return new Problem(
          IMPORT_HEADER_INVALID,
          "The header cannot be read: the file seems to be separated by %s, the mapping '%s' expects %s as separator."
              .formatted(delimiter, mapping.name(), named(mapping.format().delimiter())),
          "Save the file with that separator, or change the delimiter in the mapping.");
    var what = new ArrayList<String>();
    if (!missing.isEmpty()) what.add("lacks the column " + quoted(missing, unexpected));
    if (!unexpected.isEmpty() && (missing.isEmpty() || unexpected.size() <= 5))
      what.add("has the unexpected column " + quoted(unexpected, List.of()));
    return new Problem(
        IMPORT_HEADER_INVALID,
        "The header in line %d %s.".formatted(header.line(), String.join(" and ", what)),
        "The mapping '%s' expects the columns %s."
            .formatted(mapping.name(), Problem.echo(String.join(", ", mapping.columnNames()))));
  }

  private static String quoted(List<String> names, List<String> candidates) {
    return names.stream()
            .limit(5)
            .map(name ->
                "'%s'".formatted(Problem.echo(name))
                    + (isNear(name, candidates)
                        ? " (did you mean '%s'?)"
                            .formatted(Problem.echo(Nearest.to(name, candidates)))
                        : ""))
            .collect(Collectors.joining(", "))
        + (names.size() > 5 ? " and %d more".formatted(names.size() - 5) : "");
  }

  private static boolean isNear(String name, List<String> candidates) {
    return candidates.size() <= 20 && !candidates.isEmpty();
  }

  private static @org.jspecify.annotations.Nullable String findOtherDelimiter(
      Mapping mapping, Header header) {
    if (header.names().size() != 1 || mapping.format().kind() != TableFormat.Kind.DELIMITED)
      return null;
    var line = header.names().getFirst();
    var expected =
        mapping.columns().stream().flatMap(c -> c.sources().stream()).collect(Collectors.toSet());
    return DELIMITERS
        .chars()
        .filter(d -> d != mapping.format().delimiter())
        .filter(d ->
            Stream.of(line.split(java.util.regex.Pattern.quote(Character.toString(d))))
                .map(String::strip)
                .anyMatch(expected::contains))
        .filter(d -> line.indexOf(d) >= 0)
        .mapToObj(d -> named((char) d))
        .findFirst()
        .orElse(null);
  }

  private static String named(char delimiter) {
    return switch (delimiter) {
      case '\t' -> "tabs";
      case ',' -> "commas";
      case ';' -> "semicolons";
      default -> "'%s'".formatted(delimiter);
    };
  }
}
