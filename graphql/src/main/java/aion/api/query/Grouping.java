package aion.api.query;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.EntityClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of groups: written as matches of what relations lead to, and one expression each.
final class Grouping {
  private static final int MOST_KEYS = 5;

  private final Question question;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> matches = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  private Grouping(Question question) {
    this.question = question;
  }

  /// @param groupBy one-key inputs; none when null
  static Grouping of(
      Question question, EntityClass type, String variable, @Nullable Object groupBy) {
    var grouping = new Grouping(question);
    var given = groupBy == null ? List.<Object>of() : (List<?>) groupBy;
    if (given.size() > MOST_KEYS)
      throw new Problem(
          ProblemCode.GQL_TOO_COMPLEX,
          "groupBy has %d keys; at most %d are allowed.".formatted(given.size(), MOST_KEYS),
          "Group by fewer keys.");
    given.forEach(one -> grouping.keys.add(grouping.key(type, variable, "", (Map<?, ?>) one)));
    return grouping;
  }

  /// What binds the variables of the keys, one line each.
  String matches() {
    return String.join(" ", matches);
  }

  /// What each key is, in the order they were asked for.
  List<String> keys() {
    return keys;
  }

  private String key(EntityClass type, String at, String path, Map<?, ?> one) {
    var entry = one.entrySet().iterator().next();
    var name = entry.getKey().toString();
    if (entry.getValue() instanceof Map<?, ?> nested) {
      var relation = type.findRelation(name).orElseThrow();
      var target = question.ontology().getClass(relation.target());
      var reached = path + "." + name;
      var other = variables.get(reached);
      if (other == null) {
        other = question.statement().variable();
        variables.put(reached, other);
        matches.add(
            "OPTIONAL MATCH %s WHERE %s"
                .formatted(
                    Expressions.to(at, relation, other),
                    question.filters().predicate(target, other, null)));
      }
      return key(target, other, reached, nested);
    }
    var attribute = type.findAttribute(name);
    if (attribute.isEmpty()) return siteOf(at);
    var stored = at + "." + attribute.get().graphName();
    return switch (attribute.get().type()) {
      case DATE, DATE_TIME ->
          "toString(date.truncate('%s', %s))"
              .formatted(String.valueOf(entry.getValue()).toLowerCase(Locale.ROOT), stored);
      case QUANTITY, MONEY, DECIMAL -> Expressions.comparable(attribute.get(), at) + " / 1000000.0";
      case TEXT, INTEGER, BOOLEAN, IRI -> stored;
    };
  }

  private static String siteOf(String place) {
    return "head(COLLECT { MATCH (%s)-[:WITHIN*0..8]->(site:Site) RETURN site.id LIMIT 1 })"
        .formatted(place);
  }
}
