package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class HoldsTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs");
    company.received("BOLT", "P1", "10", "pcs", NOW.minus(Duration.ofDays(9)));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void goods_on_hold_stay_and_cannot_be_used_until_they_are_free_again() {
    desk.post(new Movement.Hold(lines("BOLT", "P1", "8", "pcs"), "checked for rust"));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand 8 on hold");
    var issue = Desk.issue(lines("BOLT", "P1", "3", "pcs"));
    assertThat(desk.refused(issue).what()).contains("exceeds the 2 pcs available");

    desk.post(new Movement.Unhold(lines("BOLT", "P1", "1", "pcs"), ""));
    desk.post(issue);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("7 on hand 7 on hold");
  }

  @Test
  void no_more_can_be_put_on_hold_or_freed_than_there_is() {
    var eleven = lines("BOLT", "P1", "11", "pcs");

    assertThat(desk.refused(new Movement.Hold(eleven, "")).code()).isEqualTo(STOCK_NEGATIVE);
    assertThat(desk.refused(new Movement.Unhold(eleven, "")).code()).isEqualTo(QUANTITY_INVALID);
  }
}
