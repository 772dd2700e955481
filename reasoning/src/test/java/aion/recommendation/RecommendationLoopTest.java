package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.EntriesAppended;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@GraphTest
class RecommendationLoopTest {
  private static final RecommendationSettings QUICK =
      new RecommendationSettings(
          true, Duration.ofMinutes(10), Duration.ofMillis(50), Duration.ofMinutes(10));

  @Test
  void runs_after_start_and_when_it_is_woken(Graph graph, Ledger ledger) throws Exception {
    var story = Story.told(ledger, 252);
    var loop =
        new RecommendationLoop(
            Story.recommender(graph), Story.forecasting(graph, Story.days()), QUICK);

    loop.start();
    try {
      await(() -> openCards(graph) == 1);
      story.post(TestGraph.NOW, new Movement.Receipt(Story.lines(5000), null, ""));
      loop.wake(new EntriesAppended(1));
      await(() -> openCards(graph) == 0);
    } finally {
      loop.stop();
    }

    assertThat(loop.isRunning()).isFalse();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the time has run out").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static long openCards(Graph graph) {
    return graph
        .read(
            "MATCH (c:Recommendation {status: 'open'}) RETURN count(c) AS n",
            Map.of(),
            row -> row.get("n").asLong())
        .getFirst();
  }
}
