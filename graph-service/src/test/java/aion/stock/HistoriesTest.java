package aion.stock;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.MovingClock;
import aion.TestGraph;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.GroupCommit;
import aion.ledger.Posting;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Balances of made-up histories against the reference model. `-Dhistories=5000` makes as many;
/// `-Dhistories.seed=N` starts at another.
@GraphTest
class HistoriesTest {
  private static final int MANY = Integer.getInteger("histories", 150);
  private static final long SEED = Long.getLong("histories.seed", 1L);
  private static final int MOST_TRIALS = 400;

  private final MovingClock clock = new MovingClock(TestGraph.NOW);
  private GroupCommit ledger;
  private int runs;

  @BeforeEach
  void open() {
    ledger = TestGraph.shared().ledger(clock);
    HistoryWorld.sites()
        .forEach(site ->
            ledger.post(new Posting("site-" + site.hashCode(), null, "tester", "test", "t", site)));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void balances_of_any_history_are_those_of_the_reference(Graph graph) {
    for (long seed = SEED; seed < SEED + MANY; seed++) {
      var steps = Operation.history(new Random(seed));
      var wrong = difference(steps, seed, graph);
      if (wrong != null) throw new AssertionError(report(steps, seed, graph));
    }

    assertThat(new Verifier(graph).verify(_ -> {}).findings()).isEmpty();
  }

  private @Nullable String difference(List<Operation> steps, long seed, Graph graph) {
    return new Replay("H" + ++runs, seed, graph, ledger, clock).difference(steps);
  }

  private String report(List<Operation> steps, long seed, Graph graph) {
    var shrinking = new Shrinking(MOST_TRIALS, h -> difference(h, seed, graph) != null);
    var shortest = shrinking.shrink(steps);
    return "Seed %d: %s%n%s"
        .formatted(
            seed,
            difference(shortest, seed, graph),
            shortest.stream().map(Operation::toString).collect(Collectors.joining("\n")));
  }
}
