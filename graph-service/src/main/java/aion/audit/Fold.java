package aion.audit;

import aion.ledger.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import tools.jackson.databind.json.JsonMapper;

/// The balances that follow from entries alone, in increments.
final class Fold {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, long[]> totals = new HashMap<>();

  /// A position as the graph has it.
  record Balance(
      String ref, long onHand, long reserved, long onHold, long available, long onOrder) {
    static Balance from(Record row) {
      return new Balance(
          row.get("ref").asString(),
          row.get("onHand").asLong(),
          row.get("reserved").asLong(),
          row.get("onHold").asLong(),
          row.get("available").asLong(),
          row.get("onOrder").asLong());
    }
  }

  void add(Entry entry) {
    for (var change : JSON.readTree(entry.effect())) {
      var total = totals.computeIfAbsent(change.path("position").asString(), _ -> new long[2]);
      total[0] = Math.addExact(total[0], change.path("onHand").asLong(0));
      total[1] = Math.addExact(total[1], change.path("onOrder").asLong(0));
    }
  }

  Set<String> positions() {
    return totals.keySet();
  }

  /// What differs between the fold and a position of the graph, if anything does.
  ///
  /// @param moved the sum of the effects on the position's MOVED relationships
  Optional<String> differenceTo(Balance balance, long moved) {
    var total = totals.getOrDefault(balance.ref(), new long[2]);
    if (balance.onHand() != total[0]) return differs("on hand", balance.onHand(), total[0]);
    if (moved != total[0]) return differs("moved", moved, total[0]);
    if (balance.onOrder() != total[1]) return differs("on order", balance.onOrder(), total[1]);
    long available = balance.onHand() - balance.reserved() - balance.onHold();
    if (balance.available() != available)
      return differs("available", balance.available(), available);
    return Optional.empty();
  }

  private static Optional<String> differs(String name, long there, long expected) {
    return Optional.of(
        "The %s quantity is %d increments; the entries give %d.".formatted(name, there, expected));
  }
}
