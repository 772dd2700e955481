package aion.stock;

import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.vocabulary.SupplierId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.SimpleQueryRunner;

/// The owners of consigned goods that a transaction's postings name.
final class Owners {
  private static final Cypher OWNERS = Cypher.named("stock/owners");

  private final Map<SupplierId, Optional<Boolean>> mayGoNegative = new HashMap<>();

  static Owners read(Collection<PositionKey> keys, SimpleQueryRunner tx) {
    var owners = new Owners();
    var names =
        keys.stream()
            .map(PositionKey::owner)
            .filter(Objects::nonNull)
            .map(SupplierId::value)
            .distinct()
            .toList();
    if (!names.isEmpty())
      tx.run(OWNERS.text(), Map.of("owners", names))
          .forEachRemaining(row ->
              owners.mayGoNegative.put(
                  new SupplierId(row.get("owner").asString()),
                  row.get("mayGoNegative").isNull()
                      ? Optional.empty()
                      : Optional.of(row.get("mayGoNegative").asBoolean())));
    return owners;
  }

  /// Whether stock of the owner may fall below zero; empty when the owner has no rule.
  ///
  /// @throws Problem REFERENCE_UNKNOWN
  Optional<Boolean> ruleOf(SupplierId owner) {
    var rule = mayGoNegative.get(owner);
    if (rule == null)
      throw new Problem(
          REFERENCE_UNKNOWN,
          "There is no supplier '%s' who could own goods.".formatted(Problem.echo(owner.value())),
          "Add the supplier first, or correct the owner's key.");
    return rule;
  }
}
