package aion.api.schema;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Scheme;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The inputs that say which members a question is about.
final class FilterSdl {
  /// The comparisons of each kind of value.
  static final String VALUES =
      Stream.of("Int", "Decimal", "Date", "DateTime")
              .map(FilterSdl::ofOrderedValue)
              .collect(Collectors.joining("\n\n"))
          + """


          "Comparisons of a text; a text of many values passes when one of them does."
          input TextFilter {
            "Exactly this text; null for members without one."
            eq: String
            in: [String!]
            "Has this text within it, upper and lower case being the same."
            contains: String
            "Begins with this text, upper and lower case being the same."
            startsWith: String
            isNull: Boolean
          }

          "Comparisons of a yes or no."
          input BooleanFilter {
            eq: Boolean
            isNull: Boolean
          }

          "Comparisons of a global id."
          input IdFilter {
            eq: ID
            in: [ID!]
          }\
          """;

  private FilterSdl() {}

  static String ofScheme(Scheme scheme) {
    return """
    "Comparisons of the scheme %1$s."
    input %1$sFilter {
      eq: %1$s
      in: [%1$s!]
      isNull: Boolean
    }\
    """
        .formatted(scheme.name());
  }

  static String of(EntityClass type) {
    var own =
        Stream.of(
                Stream.of(
                    "  and: [%1$sFilter!]\n  or: [%1$sFilter!]\n  not: %1$sFilter\n  id: IdFilter"
                        .formatted(type.name())),
                type.attributes().stream()
                    .map(a -> "  %s: %s".formatted(a.name(), SchemaWords.filterOf(a))),
                type.relations().stream().map(r -> related(r.name(), r.target(), r.many())),
                type.inverses().stream().map(i -> related(i.name(), i.source(), true)))
            .flatMap(Function.identity())
            .collect(Collectors.joining("\n"));
    return """
    "Which %1$s members pass: those that meet every condition. `{}` on a relation asks for any target."
    input %1$sFilter {
    %2$s
    }

    "Conditions on many related %1$s members."
    input %1$sListFilter {
      "At least one of them meets this."
      some: %1$sFilter
      "None of them meets this."
      none: %1$sFilter
    }\
    """
        .formatted(type.name(), own);
  }

  private static String related(String name, String target, boolean many) {
    return "  %s: %s%s".formatted(name, target, many ? "ListFilter" : "Filter");
  }

  private static String ofOrderedValue(String scalar) {
    return """
    "Comparisons of a %1$s."
    input %1$sFilter {
      "Exactly this value; null for members without one."
      eq: %1$s
      lt: %1$s
      lte: %1$s
      gt: %1$s
      gte: %1$s
      isNull: Boolean
    }\
    """
        .formatted(scalar);
  }
}
