package aion.api.query;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The order of a page's members: the keys asked for, then the ref, so that it is total.
final class Ordering {
  private static final int MOST_KEYS = 10;

  private final Ontology ontology;
  private final EntityClass type;
  private final String variable;
  private final Statement statement;
  private final List<Key> keys;

  private Ordering(Ontology ontology, EntityClass type, String variable, Statement statement) {
    this.ontology = ontology;
    this.type = type;
    this.variable = variable;
    this.statement = statement;
    this.keys = new ArrayList<>();
  }

  /// @param orderBy one-key inputs in the order of their weight; none when null
  static Ordering of(
      Ontology ontology,
      EntityClass type,
      String variable,
      Statement statement,
      @Nullable Object orderBy) {
    var ordering = new Ordering(ontology, type, variable, statement);
    var given = orderBy == null ? List.<Object>of() : (List<?>) orderBy;
    if (given.size() > MOST_KEYS)
      throw new Problem(
          ProblemCode.GQL_TOO_COMPLEX,
          "orderBy has %d keys; at most %d are allowed.".formatted(given.size(), MOST_KEYS),
          "Order by fewer keys.");
    given.forEach(one -> ordering.keys.add(ordering.key(type, variable, (Map<?, ?>) one)));
    return ordering;
  }

  private Key key(EntityClass of, String at, Map<?, ?> one) {
    var entry = one.entrySet().iterator().next();
    var name = entry.getKey().toString();
    if (entry.getValue() instanceof Map<?, ?> nested) {
      var relation = of.findRelation(name).orElseThrow();
      var other = statement.variable();
      var below = key(ontology.getClass(relation.target()), other, nested);
      return new Key(
          name + "." + below.path(),
          "head(COLLECT { MATCH %s RETURN %s })"
              .formatted(Expressions.to(at, relation, other), below.expression()),
          below.ascending(),
          below.type(),
          statement.variable());
    }
    var attribute = of.findAttribute(name).orElseThrow();
    return new Key(
        name,
        Expressions.sortable(ontology, attribute, at),
        "ASC".equals(entry.getValue()),
        typeOf(attribute),
        statement.variable());
  }

  private static ValueType typeOf(Attribute attribute) {
    return attribute.scheme().isPresent() ? ValueType.INTEGER : attribute.type();
  }

  /// The keys as they go into `WITH`, behind a comma when there are any.
  String computed() {
    return keys.stream()
        .map(k -> ", %s AS %s".formatted(k.expression(), k.alias()))
        .collect(Collectors.joining());
  }

  /// What follows `ORDER BY`.
  String orderBy() {
    return keys.stream()
            .map(k -> k.alias() + (k.ascending() ? ", " : " DESC, "))
            .collect(Collectors.joining())
        + variable
        + ".ref";
  }

  /// The keys of a row as a list, for its cursor.
  String keyList() {
    return keys.stream().map(Key::alias).collect(Collectors.joining(", ", "[", "]"));
  }

  String encode(List<@Nullable Object> values, String ref) {
    return new Cursor(values, ref).encode(name());
  }

  /// The predicate that a member stands behind the cursor. Empty values stand last when ascending
  /// and first when descending, as in Cypher.
  String isBehind(String encoded) {
    var cursor = Cursor.decode(encoded, name(), keys.stream().map(Key::type).toList());
    var ways = new ArrayList<String>();
    var same = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      var value = cursor.keys().get(i);
      var behind = isBehind(key, value);
      if (!behind.isEmpty()) ways.add("(" + same + behind + ")");
      same.append(isSame(key, value)).append(" AND ");
    }
    ways.add("(%s%s.ref > %s)".formatted(same, variable, statement.parameter(cursor.ref())));
    return ways.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }

  private String isSame(Key key, @Nullable Object value) {
    return value == null
        ? key.expression() + " IS NULL"
        : "%s = %s".formatted(key.expression(), statement.parameter(value));
  }

  private String isBehind(Key key, @Nullable Object value) {
    if (value == null) return key.ascending() ? "" : key.expression() + " IS NOT NULL";
    var parameter = statement.parameter(value);
    return key.ascending()
        ? "(%1$s > %2$s OR %1$s IS NULL)".formatted(key.expression(), parameter)
        : "%s < %s".formatted(key.expression(), parameter);
  }

  private String name() {
    return keys.stream()
        .map(k -> k.path() + (k.ascending() ? "+" : "-"))
        .collect(Collectors.joining(",", type.name() + ":", ""));
  }

  private record Key(
      String path, String expression, boolean ascending, ValueType type, String alias) {}
}
