package aion.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the ontology as a page to read, in English and Indonesian.
public final class Dictionary {
  private static final String HEAD =
      """
      # Dictionary

      The words of AION, in English and Indonesian (*cetak miring*).%s

      Cardinality: `1` required, `0..1` optional, `0..n` or `1..n` several. **Commercial** properties are seen
      only by roles that see prices. *key* identifies a member within its class.
      """;
  private static final String HOW_MADE =
      """
       This page is made from the ontology;
      change the Turtle files and make it anew with
      `mvn -pl ontology test -Dtest=DictionaryTest -Ddictionary.write=true`.\
      """;

  private final Ontology ontology;

  private Dictionary(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The page of what ships as Markdown, ending in a line break.
  public static String render(Ontology ontology) {
    return new Dictionary(ontology).page(HOW_MADE);
  }

  /// The page of a running product as Markdown, ending in a line break.
  public static String ofNow(Ontology ontology) {
    return new Dictionary(ontology).page("");
  }

  private String page(String howMade) {
    return HEAD.formatted(howMade)
        + "\n## Classes\n\n"
        + lines(ontology.classes(), Dictionary::entry)
        + "\n"
        + lines(ontology.classes(), this::section)
        + "## Schemes\n\nClosed sets of values.\n\n"
        + lines(ontology.schemes(), Dictionary::section).stripTrailing()
        + "\n";
  }

  private static String entry(EntityClass it) {
    return "- [%s](#%s): %s, *%s*\n"
        .formatted(
            it.name(),
            it.name().toLowerCase(Locale.ROOT),
            it.label().english(),
            it.label().indonesian());
  }

  private String section(EntityClass it) {
    return "### %s\n\n%s%s\n\n".formatted(it.name(), both(it.definition()), notes(it))
        + "| property | type | count | English | Indonesian |\n|---|---|---|---|---|\n"
        + lines(it.attributes(), Dictionary::row)
        + lines(it.relations(), Dictionary::row)
        + waysBack(it)
        + "\n";
  }

  private String notes(EntityClass it) {
    var subclasses =
        ontology.classes().stream()
            .filter(c -> c.superclasses().contains(it.name()))
            .map(EntityClass::name)
            .toList();
    return (it.superclasses().isEmpty() ? "" : " A kind of " + links(it.superclasses()) + ".")
        + (subclasses.isEmpty() ? "" : " Kinds: " + links(subclasses) + ".")
        + (it.deprecated() ? " **Deprecated**: kept for what is stored." : "")
        + (it.isAbstract() ? " Every member belongs to one of the kinds." : "")
        + (it.derived() ? " Recorded by other entries; cannot be written by entity entries." : "");
  }

  private static String row(Attribute it) {
    return row(
        it.name(),
        it.scheme().map(Dictionary::link).orElse(words(it.type()))
            + (it.key() ? ", *key*" : "")
            + (it.commercial() ? ", **commercial**" : "")
            + retired(it.deprecated()),
        count(it.required(), it.many()),
        it.label(),
        it.definition());
  }

  private static String row(Relation it) {
    return row(
        it.name(),
        "→ "
            + link(it.target())
            + (it.isInferred() ? ", inferred by `%s`".formatted(it.inferredBy()) : "")
            + retired(it.deprecated()),
        count(it.required(), it.many()),
        it.label(),
        it.definition());
  }

  private static String retired(boolean deprecated) {
    return deprecated ? ", **deprecated**" : "";
  }

  private static String row(String name, String type, String count, Texts label, Texts definition) {
    return "| `%s` | %s | %s | %s: %s | *%s*: %s |\n"
        .formatted(
            name,
            type,
            count,
            label.english(),
            definition.english(),
            label.indonesian(),
            definition.indonesian());
  }

  private static String waysBack(EntityClass it) {
    if (it.inverses().isEmpty()) return "";
    return "\nWays back: "
        + it.inverses().stream()
            .map(i -> "`%s` (%s.%s)".formatted(i.name(), link(i.source()), i.relation().name()))
            .collect(Collectors.joining(", "))
        + ".\n";
  }

  private static String section(Scheme it) {
    return "### %s\n\n%s, *%s*\n\n| value | English | Indonesian |\n|---|---|---|\n"
            .formatted(it.name(), it.label().english(), it.label().indonesian())
        + lines(it.values(), Dictionary::row)
        + "\n";
  }

  private static String row(Scheme.Value it) {
    return "| `%s` | %s: %s | *%s*: %s |\n"
        .formatted(
            it.notation(),
            it.label().english(),
            it.definition().english(),
            it.label().indonesian(),
            it.definition().indonesian());
  }

  private static String both(Texts texts) {
    return "%s *%s*".formatted(texts.english(), texts.indonesian());
  }

  private static String count(boolean required, boolean many) {
    return many ? (required ? "1..n" : "0..n") : required ? "1" : "0..1";
  }

  private static String words(ValueType type) {
    return switch (type) {
      case TEXT -> "text";
      case INTEGER -> "whole number";
      case DECIMAL -> "decimal";
      case QUANTITY -> "quantity";
      case MONEY -> "money";
      case BOOLEAN -> "yes or no";
      case DATE -> "date";
      case DATE_TIME -> "time";
      case IRI -> "address";
    };
  }

  private static String links(List<String> names) {
    return names.stream().map(Dictionary::link).collect(Collectors.joining(", "));
  }

  private static String link(String name) {
    return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining());
  }
}
