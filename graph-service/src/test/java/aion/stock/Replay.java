package aion.stock;

import aion.MovingClock;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Posts a history to the real ledger, in groups, and tells where it differs from the reference.
final class Replay {
  private static final int QUESTIONS = 5;

  private final HistoryWorld world;
  private final long seed;
  private final Graph graph;
  private final Ledger ledger;
  private final MovingClock clock;

  /// @param name tells its items from those of other histories
  /// @param seed decides the sizes of groups and the questions
  Replay(String name, long seed, Graph graph, Ledger ledger, MovingClock clock) {
    this.world = new HistoryWorld(name, clock.instant().plus(Duration.ofHours(1)));
    this.seed = seed;
    this.graph = graph;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// @return null when the ledger does what the reference does
  @Nullable String difference(List<Operation> steps) {
    var reference = new ReferenceBooks(world);
    clock.set(world.start());
    ledger.postAll(world.entities());
    for (int from = 0; from < steps.size(); ) {
      int to = from + 1;
      while (to < steps.size() && new Random(seed + steps.get(to).id()).nextInt(3) > 0) to++;
      clock.advance(Duration.ofMinutes(1));
      var wrong = answers(steps.subList(from, to), reference);
      if (wrong != null) return wrong;
      from = to;
    }
    var stored = stored(reference.model);
    return stored == null ? earlier(reference.model) : stored;
  }

  private @Nullable String answers(List<Operation> group, ReferenceBooks reference) {
    var receipts = ledger.postAll(group.stream().map(world::posting).toList());
    for (int i = 0; i < group.size(); i++) {
      boolean expected = reference.take(group.get(i), clock.instant());
      if (expected != receipts.get(i) instanceof Receipt.Appended)
        return "step %d should be %s, and the ledger says %s"
            .formatted(group.get(i).id(), expected ? "accepted" : "refused", receipts.get(i));
    }
    return null;
  }

  /// The balances in the graph, and what its reservations promise.
  private @Nullable String stored(ReferenceModel model) {
    var found = new HashMap<String, String>();
    graph.read(
        """
        UNWIND $refs AS ref MATCH (p:StockPosition {ref: ref})
        RETURN p AS p, COLLECT { MATCH (p)<-[:POSITION]-(r:Reservation {status: 'open'})
          RETURN r.quantity - r.quantityIssued } AS promised\
        """,
        Map.of("refs", refs()),
        row -> {
          var p = row.get("p");
          long promised =
              row.get("promised").asList(v -> v.asLong()).stream().mapToLong(l -> l).sum();
          return found.put(
              p.get("ref").asString(),
              shown(
                      p.get("quantityOnHand").asLong(),
                      p.get("quantityReserved").asLong(),
                      p.get("quantityOnHold").asLong(),
                      p.get("quantityInTransit").asLong())
                  + " available "
                  + p.get("quantityAvailable").asLong()
                  + " promised "
                  + promised);
        });
    for (var key : world.positions()) {
      var amounts = model.now(key);
      var expected =
          shown(amounts)
              + " available %d promised %d".formatted(amounts.available(), amounts.reserved());
      var actual = found.getOrDefault(key.ref(), NOTHING + " available 0 promised 0");
      if (!actual.equals(expected)) return differs(key, "now", expected, actual);
    }
    return null;
  }

  private static final String NOTHING = shown(0, 0, 0, 0);

  private @Nullable String earlier(ReferenceModel model) {
    var random = new Random(seed);
    var balances = new Balances(graph, TestGraph.shared().cold);
    for (int i = 0; i < QUESTIONS; i++) {
      var asOf = world.start().plus(Duration.ofMinutes(random.nextInt(16)));
      var validAt = i == 0 ? null : world.start().minus(Duration.ofHours(random.nextInt(8) - 1));
      var answers = balances.at(refs(), asOf, validAt);
      for (var key : world.positions()) {
        var expected = shown(model.at(key, asOf, validAt == null ? Instant.MAX : validAt));
        var balance = answers.get(key.ref());
        var actual = balance == null ? NOTHING : shown(balance);
        if (!actual.equals(expected))
          return differs(key, "as of %s, valid at %s".formatted(asOf, validAt), expected, actual);
      }
    }
    return null;
  }

  private List<String> refs() {
    var refs = new ArrayList<String>();
    world.positions().forEach(key -> refs.add(key.ref()));
    return refs;
  }

  private static String differs(PositionKey key, String when, String expected, String actual) {
    return "%s %s should be %s, and is %s".formatted(key, when, expected, actual);
  }

  private static String shown(ReferenceModel.Amounts a) {
    return shown(a.onHand(), a.reserved(), a.onHold(), a.inTransit());
  }

  private static String shown(Balances.Balance b) {
    return shown(b.onHand(), b.reserved(), b.onHold(), b.inTransit());
  }

  private static String shown(long onHand, long reserved, long onHold, long inTransit) {
    return "on hand %d, reserved %d, on hold %d, in transit %d"
        .formatted(onHand, reserved, onHold, inTransit);
  }
}
