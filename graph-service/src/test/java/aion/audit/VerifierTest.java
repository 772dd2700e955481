package aion.audit;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GraphTest
class VerifierTest {
  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").item("BOLT-M8", "pcs");
    for (int day = 9; day > 0; day--)
      company.received("BOLT-M8", "P1", "10", "pcs", NOW.minus(Duration.ofDays(day)));
    company.issued("BOLT-M8", "P1", "7", "pcs", NOW);
  }

  @Test
  void an_untouched_ledger_holds(Graph graph) {
    var verification = new Verifier(graph).verify(_ -> {});

    assertThat(verification.holds()).isTrue();
    assertThat(verification.partitions()).containsEntry("site:P1", 10L);
    assertThat(verification.positions()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) SET e.payload = replace(e.payload, '10', '11') | site:P1/4 | changed after",
        "MATCH (e:Entry {partition: 'site:P1', offset: 4}) DETACH DELETE e | site:P1/4 | missing",
        "MATCH (e:Entry {partition: 'site:P1', offset: 10}) DETACH DELETE e | site:P1/10 | head says 10",
        "MATCH (p:StockPosition) SET p.quantityOnHand = 84 | StockPosition/BOLT-M8@P1 | on hand quantity is 84 increments; the entries give 83",
        "MATCH (:Entry)-[m:MOVED]->() WITH m LIMIT 1 SET m.effect = 3 | StockPosition/BOLT-M8@P1 | moved quantity",
        "MATCH (p:StockPosition) DETACH DELETE p | StockPosition/BOLT-M8@P1 | absent",
      })
  void any_tampering_is_found_and_named(String tampering, String where, String what, Graph graph) {
    graph.write(tx -> tx.run(tampering).consume());

    var verification = new Verifier(graph).verify(_ -> {});

    assertThat(verification.holds()).isFalse();
    assertThat(verification.findings())
        .anySatisfy(finding -> {
          assertThat(finding.where()).isEqualTo(where);
          assertThat(finding.what()).contains(what);
        });
  }
}
