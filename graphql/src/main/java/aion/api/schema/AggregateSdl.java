package aion.api.schema;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the schema that adds members up: one root field per class, with figures of its
/// numbers and groups by what members have in common.
public final class AggregateSdl {
  /// What figures there are of each number.
  public static final List<String> FIGURES = List.of("sum", "average", "min", "max", "percentile");

  /// What is shared by the aggregates of all classes.
  static final String WORDS =
      """
      "Groups by the value itself."
      enum Grouping {
        VALUE
      }

      "Groups by the span of time (UTC) that a day or an instant lies in; the key is its first day."
      enum TimeBucket {
        DAY
        WEEK
        MONTH
        QUARTER
        YEAR
      }\
      """;

  private static final String PLACE = "Location";

  private AggregateSdl() {}

  /// The numbers of a class that can be added up.
  public static Stream<Attribute> numbersOf(EntityClass type) {
    return type.attributes().stream().filter(a -> !a.many() && a.scheme().isEmpty() && isNumber(a));
  }

  /// Whether members of the class lie within a site, by which they can be grouped.
  public static boolean liesInSite(EntityClass type) {
    return type.keyClass().equals(PLACE) && type.findRelation("site").isEmpty();
  }

  static String of(EntityClass type) {
    return Stream.of(groupOf(type), aggregateOf(type), figuresOf(type))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  static String rootFields(Ontology ontology) {
    return ontology.classes().stream()
        .map(type ->
            """
              "%1$s members added up, in one group or in groups by what they have in common, ordered by their keys; at most 1,000 groups."
              %2$sAggregate(filter: %1$sFilter, groupBy: [%1$sGroup!]): [%1$sAggregate!]!\
            """
                .formatted(type.name(), type.collectionName()))
        .collect(Collectors.joining("\n", "extend type Query {\n", "\n}"));
  }

  private static String groupOf(EntityClass type) {
    var own =
        type.attributes().stream()
            .filter(a -> !a.many())
            .map(a -> "  %s: %s".formatted(a.name(), isTime(a) ? "TimeBucket" : "Grouping"));
    var place =
        liesInSite(type)
            ? Stream.of("  \"The site that it is or lies in.\"\n  site: Grouping")
            : Stream.<String>empty();
    var relations =
        type.relations().stream()
            .filter(r -> !r.many())
            .map(r -> "  %s: %sGroup".formatted(r.name(), r.target()));
    return "\"One key by which %1$s members are grouped.\"\ninput %1$sGroup @oneOf {\n%2$s\n}"
        .formatted(
            type.name(),
            Stream.of(own, place, relations)
                .flatMap(some -> some)
                .collect(Collectors.joining("\n")));
  }

  private static String aggregateOf(EntityClass type) {
    var unit =
        SchemaWords.hasUnitField(type)
            ? "\n  \"The symbol of the unit of its quantities; null when members have different ones, and so no figures of quantities.\"\n  unit: String"
            : "";
    var figures =
        numbersOf(type).findAny().isEmpty()
            ? ""
            : """

              sum: %1$sFigures!
              average: %1$sFigures!
              min: %1$sFigures!
              max: %1$sFigures!
              "The value that this share of the members does not exceed."
              percentile("From 0 to 1; 0.5 is the median." at: Float!): %1$sFigures!\
            """
                .formatted(type.name());
    return """
    "%1$s members added up."
    type %1$sAggregate {
      "What they have in common, in the order of groupBy; null for those that have no such value."
      keys: [String]!
      count: Int!%2$s%3$s
    }\
    """
        .formatted(type.name(), unit, figures);
  }

  private static String figuresOf(EntityClass type) {
    var numbers =
        numbersOf(type)
            .map(a ->
                "  %s\n  %s: Decimal"
                    .formatted(SchemaWords.quoted(a.definition().english()), a.name()))
            .collect(Collectors.joining("\n"));
    return numbers.isEmpty()
        ? ""
        : """
        "Figures of the numbers of %1$s; null where there is none, where members have different units or where they have different currencies."
        type %1$sFigures {
        %2$s
        }\
        """
            .formatted(type.name(), numbers);
  }

  private static boolean isTime(Attribute attribute) {
    return attribute.type() == ValueType.DATE || attribute.type() == ValueType.DATE_TIME;
  }

  private static boolean isNumber(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER, DECIMAL, QUANTITY, MONEY -> true;
      case TEXT, BOOLEAN, DATE, DATE_TIME, IRI -> false;
    };
  }
}
