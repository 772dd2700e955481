package aion.ingest.gate;

import static aion.problem.ProblemCode.MAPPING_INVALID;

import aion.ingest.csv.TableFormat;
import aion.problem.Problem;
import aion.vocabulary.Ontology;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a mapping file. `docs/MAPPINGS.md` describes every key.
public final class MappingReader {
  private final Ontology ontology;

  public MappingReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /// @param file the file's name, for messages
  /// @throws Problem MAPPING_INVALID with file, line, what is wrong, and the nearest known word
  public Mapping read(String file, String yaml) {
    var root = new Section(file, compose(file, yaml));
    root.allow(
        "mapping",
        "title",
        "notice",
        "attribution",
        "format",
        "columns",
        "wide",
        "values",
        "id",
        "repeats",
        "at",
        "refuse",
        "entries");
    var format =
        root.has("format") ? root.section("format") : new Section(file, compose(file, "{}"));
    var slots = new Slots();
    var conditions = new ConditionReader(slots);
    var forms = new ValueFormReader(format.text("decimal", "."), format.text("group", ""));
    var columnReader = new ColumnReader(slots, forms, missing(format));
    if (!root.has("columns"))
      throw root.fault("mapping", "The key 'columns' is missing", "Add `columns: {…}`.");
    var columns = columnReader.read(root.section("columns"));
    var wide = root.has("wide") ? columnReader.readWide(root.section("wide")) : null;
    var values =
        root.has("values")
            ? new DerivationReader(slots, conditions).read(root.section("values"))
            : List.<Derived>of();
    var entryReader = new EntryReader(ontology, slots, conditions, root.optional("at"));
    var entries = root.sections("entries").stream().map(entryReader::read).toList();
    if (entries.isEmpty())
      throw root.fault("mapping", "The mapping has no entries", "Add `entries: [...]`.");
    return new Mapping(
        root.text("mapping"),
        root.text("title"),
        notice(root),
        "import:" + root.text("mapping"),
        tableFormat(format),
        format.oneOf("other-columns", "refuse", List.of("refuse", "ignore")).equals("ignore"),
        columns,
        wide,
        values,
        Field.required(root, "id", slots),
        repeats(root, slots),
        root.sections("refuse").stream().map(s -> refusal(s, conditions)).toList(),
        entries,
        slots.count());
  }

  private static Node compose(String file, String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(20);
    try {
      var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
      if (node == null)
        throw new Problem(
            MAPPING_INVALID, "Mapping %s is empty.".formatted(file), "Write a mapping into it.");
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Problem(
          MAPPING_INVALID,
          "Mapping %s, line %d: this is not YAML: %s.".formatted(file, line, e.getProblem()),
          "Check indentation and quotation marks.");
    }
  }

  private static @Nullable String notice(Section root) {
    var parts = new ArrayList<String>();
    if (root.has("notice")) parts.add(root.text("notice").strip());
    if (root.has("attribution")) parts.add("Source: " + root.text("attribution").strip());
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  private static List<String> missing(Section format) {
    return format.has("missing") ? format.texts("missing") : List.of("");
  }

  private static List<Integer> repeats(Section root, Slots slots) {
    if (!root.has("repeats")) return List.of();
    var section = root.section("repeats").allow("within", "of");
    var names = new ArrayList<>(section.texts("within"));
    names.addAll(section.texts("of"));
    return names.stream().map(name -> slots.placeOf(section, "within", name)).toList();
  }

  private static Refusal refusal(Section section, ConditionReader conditions) {
    section.allow("when", "reason", "remedy");
    return new Refusal(
        conditions.read(section, "when"),
        section.text("reason"),
        section.text("remedy", "Nothing is to do; the row is kept so that the count is whole."));
  }

  private static TableFormat tableFormat(Section format) {
    format.allow(
        "type",
        "delimiter",
        "decimal",
        "group",
        "encoding",
        "sheet",
        "header-row",
        "unit-row",
        "formulas",
        "missing",
        "other-columns");
    var type = format.oneOf("type", "csv", List.of("csv", "tsv", "xlsx", "jsonl"));
    var delimiter = format.text("delimiter", type.equals("tsv") ? "\t" : ",");
    if (delimiter.length() != 1)
      throw format.fault("delimiter", "The delimiter is not one character", "Write one.");
    return new TableFormat(
        switch (type) {
          case "xlsx" -> TableFormat.Kind.XLSX;
          case "jsonl" -> TableFormat.Kind.JSONL;
          default -> TableFormat.Kind.DELIMITED;
        },
        delimiter.charAt(0),
        charset(format),
        format.text("sheet", ""),
        format.whole("header-row", 1),
        format.whole("unit-row", 0),
        format.oneOf("formulas", "refuse", List.of("refuse", "stored")).equals("stored"));
  }

  private static Charset charset(Section format) {
    try {
      return Charset.forName(format.text("encoding", "UTF-8"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw format.unknown(
          "encoding", "encoding", format.text("encoding"), Charset.availableCharsets().keySet());
    }
  }
}
