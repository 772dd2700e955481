package aion.stock;

import aion.graph.Cypher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/// The positions that one transaction touches, locked before they are read.
public final class Positions {
  private static final Cypher LOCK = Cypher.named("stock/lock-positions");
  private static final Cypher MOVED_AFTER = Cypher.named("stock/moved-after");
  private static final Cypher DROP_UNUSED = Cypher.named("stock/drop-unused");

  private final Map<PositionKey, Position> byKey = new TreeMap<>();
  private final Terms terms;

  private Positions(Terms terms) {
    this.terms = terms;
  }

  /// Locks in the order of the keys. A position that is new is written when something moves there.
  public static Positions lock(Collection<PositionKey> keys, Terms terms, SimpleQueryRunner tx) {
    var positions = new Positions(terms);
    var sorted = new TreeSet<>(keys);
    var byRef = sorted.stream().collect(Collectors.toMap(PositionKey::ref, Function.identity()));
    var refs = sorted.stream().map(PositionKey::ref).toList();
    tx.run(LOCK.text(), Map.of("refs", refs))
        .forEachRemaining(row -> {
          var key = Objects.requireNonNull(byRef.get(row.get("ref").asString()));
          positions.byKey.put(key, new Position(key, row.get("balance")));
        });
    return positions;
  }

  Position at(PositionKey key) {
    return Objects.requireNonNull(byKey.get(key), key::toString);
  }

  /// Increments that reached or left the position after a time and place, by what is recorded so
  /// far; counts are not asked.
  long movedAfter(PositionKey key, Instant time, long place, SimpleQueryRunner tx) {
    if (!at(key).mayHaveMovedAfter(time, place)) return 0;
    var parameters =
        Map.<String, Object>of(
            "node", at(key).node, "time", time.atZone(ZoneOffset.UTC), "place", place);
    long recorded = tx.run(MOVED_AFTER.text(), parameters).single().get("moved").asLong();
    long here =
        at(key).here().stream()
            .filter(h -> h.change().counted() == null && isAfter(h, time, place))
            .mapToLong(h -> h.change().delta())
            .sum();
    return recorded + here;
  }

  private static boolean isAfter(Position.Happened happened, Instant time, long place) {
    int order = happened.validTime().compareTo(time);
    return order > 0 || order == 0 && happened.change().place() > place;
  }

  /// The positions that changed, with their balances.
  List<Map<String, Object>> rows() {
    return byKey.values().stream()
        .filter(p -> !p.here().isEmpty())
        .map(p -> p.row(terms.of(p.key.item())))
        .toList();
  }

  /// Takes away positions that were made only to be locked.
  void dropUnused(SimpleQueryRunner tx) {
    var untouched =
        byKey.values().stream().filter(p -> p.here().isEmpty()).map(p -> p.node).toList();
    if (!untouched.isEmpty()) tx.run(DROP_UNUSED.text(), Map.of("nodes", untouched)).consume();
  }
}
