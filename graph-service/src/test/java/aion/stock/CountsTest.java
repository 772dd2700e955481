package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class CountsTest {
  private Desk desk;

  @BeforeEach
  void site(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs");
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void a_count_of_1_stays_1_after_a_receipt_of_56_that_was_true_before_and_the_rest_is_listed() {
    desk.post(5, Desk.receipt(lines("BOLT", "P1", "14", "pcs")));
    desk.post(2, Desk.count(lines("BOLT", "P1", "1", "pcs")));

    desk.post(3, Desk.receipt(lines("BOLT", "P1", "56", "pcs")));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("1 on hand");
    assertThat(desk.discrepancies())
        .containsExactly("countDifference -13 BOLT@P1", "lateMovement 56 BOLT@P1");
  }

  @Test
  void a_first_count_differs_from_nothing() {
    desk.post(2, Desk.count(lines("BOLT", "P1", "9", "pcs")));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("9 on hand");
    assertThat(desk.discrepancies()).isEmpty();
  }

  @Test
  void the_newest_count_stands_also_when_an_older_one_comes_later() {
    desk.post(2, Desk.count(lines("BOLT", "P1", "9", "pcs")));
    desk.post(4, Desk.count(lines("BOLT", "P1", "3", "pcs")));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("9 on hand");
  }

  @Test
  void balances_are_told_as_they_were_true_and_as_they_were_known(Graph graph) {
    desk.post(5, Desk.receipt(lines("BOLT", "P1", "14", "pcs")));
    var count = desk.post(2, Desk.count(lines("BOLT", "P1", "1", "pcs")));
    desk.post(3, Desk.receipt(lines("BOLT", "P1", "56", "pcs")));

    assertThat(at(graph, NOW, NOW.minus(Duration.ofHours(60))).onHand()).isEqualTo(70);
    assertThat(at(graph, NOW, NOW).onHand()).isEqualTo(1);
    assertThat(at(graph, NOW, null).countedAt()).isNotNull();

    desk.correct(count, null);
    assertThat(at(graph, NOW, null).onHand()).isEqualTo(70);
    assertThat(at(graph, NOW, null).countedAt()).isNull();
    assertThat(at(graph, NOW.minusSeconds(1), null).onHand()).isZero();
  }

  private static Balances.Balance at(Graph graph, Instant asOf, @Nullable Instant validAt) {
    var ref = "StockPosition/BOLT@P1";
    return Objects.requireNonNull(
        new Balances(graph, TestGraph.shared().cold).at(List.of(ref), asOf, validAt).get(ref));
  }
}
