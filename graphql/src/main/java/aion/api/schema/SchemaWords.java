package aion.api.schema;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import java.util.Locale;

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
