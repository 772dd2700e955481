package aion.api.query;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes filters as predicates of a statement.
final class Filters {
  private static final int MOST_CONDITIONS = 200;
  private static final int LONGEST_LIST = 1000;
  private static final String TRUE = "true";

  private final Ontology ontology;
  private final Visibility visibility;
  private final Statement statement;
  private int conditions;

  Filters(Ontology ontology, Visibility visibility, Statement statement) {
    this.ontology = ontology;
    this.visibility = visibility;
    this.statement = statement;
  }

  /// The predicate that `variable`, a member of the class, passes the filter and may be seen.
  String predicate(EntityClass type, String variable, @Nullable Map<String, ?> filter) {
    var parts = new ArrayList<String>();
    visibility.predicate(type, variable, statement).ifPresent(parts::add);
    if (filter != null) filter.forEach((name, value) -> add(parts, type, variable, name, value));
    return joined(parts, " AND ", TRUE);
  }

  /// What binds `variable` to the members of the class that stand in the pattern, pass the filter
  /// and may be seen. What a to-one relation must lead to is matched beside them, so that the
  /// planner may begin there: the stock of one bin is found from the bin.
  ///
  /// @param filter as clients write it; null when all pass
  String match(String pattern, EntityClass type, String variable, @Nullable Object filter) {
    var matches = new ArrayList<>(List.of(pattern));
    var parts = new ArrayList<String>();
    visibility.predicate(type, variable, statement).ifPresent(parts::add);
    if (filter != null) narrow(matches, parts, type, variable, Raw.of(filter).values());
    // One MATCH each: within one, no relationship may be met twice.
    return "MATCH %s WHERE %s"
        .formatted(String.join(" MATCH ", matches), joined(parts, " AND ", TRUE));
  }

  private void narrow(
      List<String> matches,
      List<String> parts,
      EntityClass type,
      String variable,
      Map<String, ?> filter) {
    filter.forEach((name, value) -> {
      var relation = type.findRelation(name).filter(to -> !to.many());
      if (value != null && "and".equals(name)) {
        countCondition();
        ((List<?>) value).forEach(one -> narrow(matches, parts, type, variable, fields(one)));
      } else if (value != null && relation.isPresent()) {
        countCondition();
        var other = statement.variable();
        var target = ontology.getClass(relation.get().target());
        matches.add(Expressions.to(variable, relation.get(), other));
        visibility.predicate(target, other, statement).ifPresent(parts::add);
        narrow(matches, parts, target, other, fields(value));
      } else {
        add(parts, type, variable, name, value);
      }
    });
  }

  private void add(
      List<String> parts, EntityClass type, String variable, String name, @Nullable Object value) {
    if (value == null) return;
    countCondition();
    switch (name) {
      case "and" -> parts.add(all(type, variable, value, " AND ", TRUE));
      case "or" -> parts.add(all(type, variable, value, " OR ", "false"));
      case "not" ->
          parts.add("NOT coalesce(%s, false)".formatted(predicate(type, variable, fields(value))));
      case "id" -> {
        parts.add(variable + ":Entity"); // the label of the index of refs
        compare(parts, variable + ".ref", fields(value));
      }
      default -> addTerm(parts, type, variable, name, fields(value));
    }
  }

  private void countCondition() {
    if (++conditions > MOST_CONDITIONS)
      throw new Problem(
          ProblemCode.GQL_TOO_COMPLEX,
          "The filter has more than %d conditions.".formatted(MOST_CONDITIONS),
          "Ask in several smaller questions.");
  }

  private String all(
      EntityClass type, String variable, Object filters, String operator, String empty) {
    var parts =
        ((List<?>) filters).stream().map(f -> predicate(type, variable, fields(f))).toList();
    return joined(parts, operator, empty);
  }

  private void addTerm(
      List<String> parts, EntityClass type, String variable, String name, Map<String, ?> given) {
    var attribute = type.findAttribute(name);
    var relation = type.findRelation(name);
    if (attribute.isPresent()) {
      addAttribute(parts, attribute.get(), variable, given);
    } else if (relation.isPresent() && !relation.get().many()) {
      parts.add(exists(relation.get(), variable, given));
    } else {
      var steps = relation.map(this::along).orElseGet(() -> back(type, name));
      given.forEach((which, filter) -> addMany(parts, steps, variable, which, filter));
    }
  }

  private void addMany(
      List<String> parts, Step step, String variable, String which, @Nullable Object filter) {
    if (filter == null) return;
    var exists = exists(step, variable, fields(filter));
    parts.add("none".equals(which) ? "NOT " + exists : exists);
  }

  private String exists(Relation relation, String variable, Map<String, ?> filter) {
    return exists(along(relation), variable, filter);
  }

  private String exists(Step step, String variable, Map<String, ?> filter) {
    var other = statement.variable();
    return "EXISTS { MATCH %s WHERE %s }"
        .formatted(
            step.pattern().apply(List.of(variable, other)),
            predicate(step.target(), other, filter));
  }

  private Step along(Relation relation) {
    return new Step(
        ontology.getClass(relation.target()),
        ends -> Expressions.to(ends.getFirst(), relation, ends.getLast()));
  }

  private Step back(EntityClass type, String name) {
    var inverse =
        type.findInverse(name)
            .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no " + name));
    return new Step(
        ontology.getClass(inverse.source()),
        ends -> Expressions.back(ends.getFirst(), inverse, ends.getLast()));
  }

  private void addAttribute(
      List<String> parts, Attribute attribute, String variable, Map<String, ?> given) {
    if (!attribute.many()) {
      compare(parts, Expressions.comparable(attribute, variable), given);
      return;
    }
    var stored = variable + "." + attribute.graphName();
    var one = statement.variable();
    var each = new ArrayList<String>();
    given.forEach((operator, value) -> {
      if ("isNull".equals(operator) && value != null)
        parts.add(nullness("nullIf(size(%s), 0)".formatted(stored), value));
      else addComparison(each, one, operator, value);
    });
    if (!each.isEmpty())
      parts.add("any(%s IN %s WHERE %s)".formatted(one, stored, joined(each, " AND ", TRUE)));
  }

  private void compare(List<String> parts, String left, Map<String, ?> given) {
    given.forEach((operator, value) -> addComparison(parts, left, operator, value));
  }

  private void addComparison(
      List<String> parts, String left, String operator, @Nullable Object value) {
    if (value == null) {
      if ("eq".equals(operator)) parts.add(left + " IS NULL");
      return;
    }
    parts.add(
        switch (operator) {
          case "eq" -> left + " = " + parameter(value);
          case "lt" -> left + " < " + parameter(value);
          case "lte" -> left + " <= " + parameter(value);
          case "gt" -> left + " > " + parameter(value);
          case "gte" -> left + " >= " + parameter(value);
          case "in" -> left + " IN " + statement.parameter(list((List<?>) value));
          case "contains" -> "toLower(%s) CONTAINS %s".formatted(left, lowered(value));
          case "startsWith" -> "toLower(%s) STARTS WITH %s".formatted(left, lowered(value));
          case "isNull" -> nullness(left, value);
          default -> throw new IllegalArgumentException("No comparison " + operator);
        });
  }

  private static String nullness(String left, Object isNull) {
    return left + (Boolean.TRUE.equals(isNull) ? " IS NULL" : " IS NOT NULL");
  }

  private String parameter(Object value) {
    return statement.parameter(Expressions.parameter(value));
  }

  private String lowered(Object text) {
    return statement.parameter(text.toString().toLowerCase(Locale.ROOT));
  }

  private static List<Object> list(List<?> values) {
    if (values.size() > LONGEST_LIST)
      throw new Problem(
          ProblemCode.GQL_TOO_COMPLEX,
          "A list in the filter has %d values; at most %d are allowed."
              .formatted(values.size(), LONGEST_LIST),
          "Ask in several smaller questions.");
    return values.stream().<Object>map(Expressions::parameter).toList();
  }

  private static String joined(List<String> parts, String operator, String empty) {
    return switch (parts.size()) {
      case 0 -> empty;
      case 1 -> parts.getFirst();
      default -> parts.stream().collect(Collectors.joining(operator, "(", ")"));
    };
  }

  @SuppressWarnings("unchecked") // input objects arrive as maps by field name
  private static Map<String, ?> fields(Object input) {
    return (Map<String, ?>) input;
  }

  private record Step(EntityClass target, Function<List<String>, String> pattern) {}
}
