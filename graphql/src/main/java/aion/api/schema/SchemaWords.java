package aion.api.schema;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.InverseRelation;
import aion.vocabulary.Ontology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How terms of the ontology are called in the schema.
public final class SchemaWords {
  /// The field that gives the unit of a class's quantities.
  public static final String UNIT = "unit";

  private SchemaWords() {}

  /// The enum value of a notation: `partiallyReceived` is `PARTIALLY_RECEIVED`.
  public static String enumValue(String notation) {
    return notation
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }

  /// The relations that end at a class or at one of its superclasses, by name.
  public static List<InverseRelation> inversesOf(Ontology ontology, EntityClass type) {
    var byName = new LinkedHashMap<String, InverseRelation>();
    Stream.concat(Stream.of(type.name()), type.superclasses().stream())
        .flatMap(name -> ontology.getClass(name).inverses().stream())
        .forEach(inverse -> byName.putIfAbsent(inverse.name(), inverse));
    return List.copyOf(byName.values());
  }

  /// Whether the class has the field `unit` made for its quantities; a term of that name wins.
  public static boolean hasUnitField(EntityClass type) {
    return type.hasQuantities()
        && type.findAttribute(UNIT).isEmpty()
        && type.findRelation(UNIT).isEmpty();
  }

  static String typeOf(Attribute attribute) {
    if (attribute.scheme().isPresent()) return attribute.schemeName();
    return switch (attribute.type()) {
      case TEXT -> "String";
      case INTEGER -> "Int";
      case DECIMAL, QUANTITY, MONEY -> "Decimal";
      case BOOLEAN -> "Boolean";
      case DATE -> "Date";
      case DATE_TIME -> "DateTime";
      case IRI -> "Iri";
    };
  }

  static String filterOf(Attribute attribute) {
    if (attribute.scheme().isPresent()) return attribute.schemeName() + "Filter";
    return switch (attribute.type()) {
      case TEXT, IRI -> "TextFilter";
      case INTEGER, DECIMAL, QUANTITY, MONEY, BOOLEAN, DATE, DATE_TIME ->
          typeOf(attribute) + "Filter";
    };
  }

  static String quoted(String description) {
    return "\""
        + description.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip()
        + "\"";
  }
}
