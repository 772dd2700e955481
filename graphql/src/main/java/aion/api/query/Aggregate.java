package aion.api.query;

import aion.api.schema.AggregateSdl;
import aion.api.schema.SchemaWords;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Amounts;
import aion.quantity.Unit;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.ValueType;
import graphql.schema.SelectedField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Members added up: written as one statement with a row for each group, read back by the names the
/// figures have in the answer.
final class Aggregate {
  private static final int MOST_GROUPS = 1_000;

  private final Question question;
  private final EntityClass type;
  private final String variable;
  private final Grouping grouping;
  private final String match;
  private final List<SelectedField> selection;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Map<String, Raw.Reading<@Nullable Object>>> figures = new HashMap<>();

  Aggregate(
      Question question,
      EntityClass type,
      List<SelectedField> selection,
      Map<String, ?> arguments) {
    this.question = question;
    this.type = type;
    this.selection = selection;
    variable = question.statement().variable();
    match =
        question
            .filters()
            .match(
                "(%s:%s)".formatted(variable, type.name()),
                type,
                variable,
                arguments.get("filter"));
    grouping = Grouping.of(question, type, variable, arguments.get("groupBy"));
    selection.stream()
        .filter(field -> AggregateSdl.FIGURES.contains(field.getName()))
        .forEach(this::addFigures);
    if (SchemaWords.hasUnitField(type)) columns.add("unit: " + common(SchemaWords.UNIT));
  }

  private void addFigures(SelectedField field) {
    var readings = new HashMap<String, Raw.Reading<@Nullable Object>>();
    for (var number : field.getSelectionSet().getImmediateFields())
      type.findAttribute(number.getName())
          .ifPresent(attribute -> readings.put(number.getResultKey(), figure(field, attribute)));
    figures.put(field.getResultKey(), readings);
  }

  private Raw.Reading<@Nullable Object> figure(SelectedField field, Attribute attribute) {
    var value = Expressions.comparable(attribute, variable);
    return switch (field.getName()) {
      case "average" -> {
        var sum = column(only(attribute, "sum(%s)".formatted(value)));
        var count = column("count(%s)".formatted(value));
        yield raw -> average(number(attribute, raw.get(sum)), raw.get(count));
      }
      case "percentile" -> {
        var at = question.statement().parameter(share(field.getArguments().get("at")));
        yield read(attribute, only(attribute, "percentileDisc(%s, %s)".formatted(value, at)));
      }
      // The sum of nothing is nothing.
      case "sum" ->
          read(
              attribute,
              only(attribute, "CASE WHEN count(%1$s) > 0 THEN sum(%1$s) END".formatted(value)));
      default -> read(attribute, only(attribute, "%s(%s)".formatted(field.getName(), value)));
    };
  }

  private Raw.Reading<@Nullable Object> read(Attribute attribute, String expression) {
    var slot = column(expression);
    return raw -> number(attribute, raw.get(slot));
  }

  private String column(String expression) {
    var slot = question.statement().slot();
    columns.add(slot + ": " + expression);
    return slot;
  }

  /// Amounts of different units, and of different currencies, have no figure together.
  private String only(Attribute attribute, String expression) {
    if (attribute.type() == ValueType.QUANTITY && SchemaWords.hasUnitField(type))
      return alike(SchemaWords.UNIT, expression);
    if (attribute.type() == ValueType.MONEY && type.findAttribute("currency").isPresent())
      return alike("currency", expression);
    return expression;
  }

  private String alike(String property, String expression) {
    return "CASE WHEN min(%1$s.%2$s) = max(%1$s.%2$s) THEN %3$s END"
        .formatted(variable, property, expression);
  }

  private String common(String property) {
    return alike(property, "min(%s.%s)".formatted(variable, property));
  }

  private static double share(@Nullable Object at) {
    double share = at instanceof Number number ? number.doubleValue() : -1;
    if (share < 0 || share > 1)
      throw new Problem(
          ProblemCode.GQL_VARIABLE_INVALID,
          "The share 'at' of a percentile is from 0 to 1.",
          "Ask for 0.5 to get the median.");
    return share;
  }

  String text() {
    var keys =
        IntStream.range(0, grouping.keys().size())
            .mapToObj(i -> "%s AS k%d".formatted(grouping.keys().get(i), i));
    var names = IntStream.range(0, grouping.keys().size()).mapToObj(i -> "k" + i).toList();
    var all = "{%s} AS figures".formatted(String.join(", ", columns));
    return "%s %s WITH %s RETURN [%s] AS keys, members, figures ORDER BY %s LIMIT %s"
        .formatted(
            match,
            grouping.matches(),
            Stream.concat(keys, Stream.of("count(%s) AS members".formatted(variable), all))
                .collect(Collectors.joining(", ")),
            String.join(", ", names),
            names.isEmpty() ? "members" : String.join(", ", names),
            question.statement().parameter(MOST_GROUPS + 1L));
  }

  /// @param groups as the statement gave them
  List<Map<String, @Nullable Object>> read(List<Raw> groups) {
    if (groups.size() > MOST_GROUPS)
      throw new Problem(
          ProblemCode.GQL_TOO_COMPLEX,
          "The answer has more than %,d groups.".formatted(MOST_GROUPS),
          "Group by fewer keys, or filter.");
    return groups.stream().map(this::group).toList();
  }

  private Map<String, @Nullable Object> group(Raw row) {
    var values = Raw.of(row.required("figures"));
    var group = new HashMap<String, @Nullable Object>();
    for (var field : selection)
      group.put(
          field.getResultKey(),
          switch (field.getName()) {
            case "keys" -> ((List<?>) row.required("keys")).stream().map(Aggregate::text).toList();
            case "count" -> Math.toIntExact((Long) row.required("members"));
            case "unit" -> unit(values.get(SchemaWords.UNIT));
            default -> read(figures.getOrDefault(field.getResultKey(), Map.of()), values);
          });
    return group;
  }

  private static Map<String, @Nullable Object> read(
      Map<String, Raw.Reading<@Nullable Object>> readings, Raw values) {
    var read = new HashMap<String, @Nullable Object>();
    readings.forEach((name, reading) -> read.put(name, reading.from(values)));
    return read;
  }

  private @Nullable Object unit(@Nullable Object code) {
    return code == null
        ? null
        : question.units().find(code.toString()).map(Unit::symbol).orElse(code.toString());
  }

  private static @Nullable String text(@Nullable Object key) {
    return switch (key) {
      case null -> null;
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      default -> key.toString();
    };
  }

  private static @Nullable BigDecimal number(Attribute attribute, @Nullable Object stored) {
    if (stored == null) return null;
    int scale = attribute.type() == ValueType.INTEGER ? 0 : Amounts.DECIMALS;
    return plain(BigDecimal.valueOf((Long) stored, scale));
  }

  private static @Nullable BigDecimal average(@Nullable BigDecimal sum, @Nullable Object count) {
    return sum == null || !(count instanceof Long some) || some == 0
        ? null
        : plain(
            sum.divide(BigDecimal.valueOf(some), MathContext.DECIMAL64)
                .setScale(Amounts.DECIMALS, java.math.RoundingMode.HALF_EVEN));
  }

  private static BigDecimal plain(BigDecimal number) {
    var bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0, java.math.RoundingMode.UNNECESSARY) : bare;
  }
}
