package aion.api.query;

import aion.quantity.Amounts;
import aion.vocabulary.Attribute;
import aion.vocabulary.InverseRelation;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Scheme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How terms of the ontology read in a statement, and values in a parameter. Quantities are stored
/// in increments of their item; they compare as whole millionths, so no rounding is involved.
final class Expressions {
  private static final String TO_MILLIONTHS = "[1000000,100000,10000,1000,100,10,1]";

  private Expressions() {}

  /// What is compared: a quantity in millionths, everything else as it is stored.
  static String comparable(Attribute attribute, String variable) {
    var stored = variable + "." + attribute.graphName();
    return switch (attribute.type()) {
      case QUANTITY -> "%s * %s[%s.scale]".formatted(stored, TO_MILLIONTHS, variable);
      case TEXT, INTEGER, DECIMAL, MONEY, BOOLEAN, DATE, DATE_TIME, IRI -> stored;
    };
  }

  /// What is ordered by: as [#comparable], values of a scheme by their place in it.
  static String sortable(Ontology ontology, Attribute attribute, String variable) {
    return attribute
        .scheme()
        .map(scheme -> placeIn(ontology.getScheme(scheme), comparable(attribute, variable)))
        .orElseGet(() -> comparable(attribute, variable));
  }

  private static String placeIn(Scheme scheme, String value) {
    return IntStream.range(0, scheme.values().size())
        .mapToObj(i -> "WHEN '%s' THEN %d".formatted(scheme.values().get(i).notation(), i))
        .collect(Collectors.joining(" ", "CASE " + value + " ", " END"));
  }

  /// The value as the graph compares it.
  static Object parameter(Object value) {
    return switch (value) {
      case BigDecimal number ->
          number.movePointRight(Amounts.DECIMALS).toBigIntegerExact().longValueExact();
      case Integer number -> number.longValue();
      case Instant instant -> ZonedDateTime.ofInstant(instant, ZoneOffset.UTC);
      case LocalDate date -> date;
      case String text -> text;
      case Boolean truth -> truth;
      default ->
          throw new IllegalArgumentException("No comparable value: " + value.getClass().getName());
    };
  }

  /// The value as the schema's scalars write it.
  static @Nullable Object value(Attribute attribute, Raw row) {
    var stored = row.get(attribute.graphName());
    return switch (stored) {
      case null -> attribute.many() ? java.util.List.of() : null;
      case Long number ->
          switch (attribute.type()) {
            case QUANTITY ->
                BigDecimal.valueOf(number, Math.toIntExact((Long) row.required("scale")));
            case MONEY, DECIMAL -> BigDecimal.valueOf(number, Amounts.DECIMALS);
            case INTEGER -> Math.toIntExact(number);
            case TEXT, BOOLEAN, DATE, DATE_TIME, IRI -> number.toString();
          };
      default -> stored;
    };
  }

  static String to(String from, Relation relation, String variable) {
    return "(%s)-[:%s]->(%s:%s)"
        .formatted(from, relation.relationshipType(), variable, relation.target());
  }

  static String back(String from, InverseRelation inverse, String variable) {
    return "(%s)<-[:%s]-(%s:%s)"
        .formatted(from, inverse.relation().relationshipType(), variable, inverse.source());
  }
}
