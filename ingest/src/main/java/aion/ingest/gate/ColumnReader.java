package aion.ingest.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Reads `columns` and `wide`.
final class ColumnReader {
  private static final String[] VALUE_KEYS = {"missing", "space", "unreadable"};

  private final Slots slots;
  private final ValueFormReader forms;
  private final List<String> missing;

  ColumnReader(Slots slots, ValueFormReader forms, List<String> missing) {
    this.slots = slots;
    this.forms = forms;
    this.missing = missing;
  }

  List<Column> read(Section columns) {
    var read = new ArrayList<Column>();
    columns
        .named()
        .forEach((name, section) -> {
          section.allow(keys("from"));
          var sources = section.texts("from");
          if (sources.isEmpty())
            throw section.fault(
                "from", "The column '%s' has no source".formatted(name), "Add `from: …`.");
          read.add(column(section, name, slots.add(columns, name), sources));
        });
    return read;
  }

  Wide readWide(Section section) {
    section.allow(keys("columns", "name", "unit", "value"));
    var names = section.texts("columns");
    boolean others = names.equals(List.of("others"));
    int name = slots.addPerSeries(section, section.text("name"));
    int unit = section.has("unit") ? slots.addPerSeries(section, section.text("unit")) : -1;
    var value = section.text("value");
    int place = slots.addPerSeries(section, value);
    return new Wide(
        others ? List.of() : names, name, unit, column(section, value, place, List.of(value)));
  }

  private Column column(Section section, String name, int place, List<String> sources) {
    var none = new HashSet<>(missing);
    none.addAll(section.texts("missing"));
    boolean list = section.isList("unreadable");
    boolean ignore =
        !list
            && section
                .oneOf("unreadable", "refuse", List.of("refuse", "missing"))
                .equals("missing");
    var rules =
        list
            ? section.sections("unreadable").stream().map(ColumnReader::rule).toList()
            : List.<Column.Rule>of();
    return new Column(
        name,
        place,
        sources,
        forms.read(section),
        none,
        section.oneOf("space", "keep", List.of("keep", "strip")).equals("strip"),
        rules,
        new Column.Rule(null, !ignore, "", ""));
  }

  private static Column.Rule rule(Section section) {
    section.allow("matches", "then", "reason", "remedy");
    var pattern = SafePattern.of(section, "matches", section.text("matches"));
    boolean refuse = section.oneOf("then", "refuse", List.of("refuse", "missing")).equals("refuse");
    return new Column.Rule(
        pattern,
        refuse,
        refuse ? section.text("reason") : "",
        section.text("remedy", "Mend the value, or leave the row in quarantine."));
  }

  private static String[] keys(String... own) {
    return Stream.of(own, ValueFormReader.KEYS, VALUE_KEYS)
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }
}
