package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.Ledger;
import org.junit.jupiter.api.Test;

@GraphTest
class OversellTest {
  @Test
  void clients_that_want_more_than_there_is_get_what_there_is(Ledger ledger, Graph graph) {
    var company = new BenchCompany("", 2, 2, TestGraph.NOW);

    var outcome =
        new Oversell(ledger, graph, new Verifier(graph), company, "crowd").rounds(10, 32, 4);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.granted()).isPositive();
    assertThat(outcome.refused()).isPositive();
  }

  @Test
  void of_two_who_want_five_of_five_one_gets_all_and_one_is_refused(Ledger ledger, Graph graph) {
    var company = new BenchCompany("", 1, 1, TestGraph.NOW);

    var outcome = new Oversell(ledger, graph, new Verifier(graph), company, "two").lastFive(200);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.granted()).isEqualTo(200);
    assertThat(outcome.refused()).isEqualTo(200);
  }
}
