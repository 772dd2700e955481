package aion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.audit.Verifier;
import aion.graph.Graph;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class JumpingClockTest {
  @Test
  void a_clock_that_jumps_changes_neither_order_nor_balances(ExampleCompany company, Graph graph) {
    company.site("P1").item("BOLT-M8", "pcs");
    var clock = new Jumping();
    var jumps =
        List.of(
            Duration.ofHours(-1),
            Duration.ofDays(2),
            Duration.ZERO,
            Duration.ofDays(-3),
            Duration.ofMinutes(7));
    var recorded = new ArrayList<Instant>();
    try (var ledger = TestGraph.shared().ledger(clock)) {
      for (int i = 0; i < 60; i++) {
        clock.now = clock.now.plus(jumps.get(i % jumps.size()));
        recorded.add(ledger.post(receipt("R-" + i)).recordTime());
      }
    }

    assertThat(recorded).isSorted();
    assertThat(new Verifier(graph).verify(_ -> {}).findings()).isEmpty();
    assertThat(
            graph.read(
                "MATCH (p:StockPosition {id: 'BOLT-M8@P1'}) RETURN p.quantityOnHand AS onHand",
                Map.of(),
                row -> row.get("onHand").asLong()))
        .containsExactly(60L);
  }

  private static Posting receipt(String id) {
    var line = aion.ledger.StockLine.of("BOLT-M8", "P1", BigDecimal.ONE, "H87");
    return new Posting(
        id, null, "test", "test", "test", new Movement.Receipt(List.of(line), null, ""));
  }

  private static final class Jumping extends Clock {
    private volatile Instant now = TestGraph.NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
