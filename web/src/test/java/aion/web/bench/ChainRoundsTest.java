package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.Ledger;
import org.junit.jupiter.api.Test;

/// I7, the short run; the long one is `./aion bench soak I7`.
@GraphTest
class ChainRoundsTest {
  private static final int ROUNDS = 40;

  @Test
  void every_tampering_is_found_and_named_and_there_is_no_false_alarm(Ledger ledger, Graph graph) {
    var outcome = new ChainRounds(ledger, graph, new Verifier(graph), 7).run(ROUNDS);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.found()).isEqualTo(ROUNDS);
    assertThat(outcome.clean()).isEqualTo(ROUNDS / 10);
  }
}
