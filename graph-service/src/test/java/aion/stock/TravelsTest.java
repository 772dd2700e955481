package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static aion.problem.ProblemCode.TRANSFER_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class TravelsTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").site("P2").item("BOLT", "pcs");
    company.received("BOLT", "P1", "10", "pcs", NOW.minus(Duration.ofDays(9)));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void what_is_dispatched_lies_on_the_way_until_all_of_it_has_arrived() {
    var dispatch = desk.post(dispatch("6"));
    assertThat(desk.balance("BOLT@P1")).isEqualTo("4 on hand");
    assertThat(desk.balance("BOLT@IN-TRANSIT")).isEqualTo("6 on hand");
    assertThat(desk.balance("BOLT@P2")).isEqualTo("6 in transit");

    desk.post(new Movement.Arrival(dispatch, lines("BOLT", "P2", "2", "pcs"), false, ""));
    assertThat(desk.balance("BOLT@P2")).isEqualTo("2 on hand 4 in transit");

    desk.post(new Movement.Arrival(dispatch, List.of(), false, ""));
    assertThat(desk.balance("BOLT@P2")).isEqualTo("6 on hand");
    assertThat(desk.balance("BOLT@IN-TRANSIT")).isEmpty();
  }

  @Test
  void what_does_not_arrive_is_lost_and_listed() {
    var dispatch = desk.post(dispatch("6"));

    desk.post(new Movement.Arrival(dispatch, lines("BOLT", "P2", "5", "pcs"), true, ""));

    assertThat(desk.balance("BOLT@P2")).isEqualTo("5 on hand");
    assertThat(desk.balance("BOLT@IN-TRANSIT")).isEmpty();
    assertThat(desk.discrepancies()).containsExactly("lostInTransit -1 BOLT@P2");
  }

  @Test
  void more_than_was_sent_or_by_an_unknown_dispatch_does_not_arrive() {
    var dispatch = desk.post(dispatch("6"));
    var more = new Movement.Arrival(dispatch, lines("BOLT", "P2", "7", "pcs"), false, "");
    var unknown = new Movement.Arrival("nothing", List.of(), false, "");

    assertThat(desk.refused(more).code()).isEqualTo(TRANSFER_INVALID);
    assertThat(desk.refused(more).what()).startsWith("1 pcs of item 'BOLT' more than");
    assertThat(desk.refused(unknown).code()).isEqualTo(TRANSFER_INVALID);
  }

  @Test
  void a_dispatch_that_has_arrived_cannot_arrive_again() {
    var dispatch = desk.post(dispatch("6"));
    desk.post(new Movement.Arrival(dispatch, List.of(), false, ""));

    assertThat(desk.refused(new Movement.Arrival(dispatch, List.of(), false, "")).code())
        .isEqualTo(TRANSFER_INVALID);
    assertThat(desk.refused(new Movement.Arrival(dispatch, List.of(), true, "")).code())
        .isEqualTo(TRANSFER_INVALID);
  }

  private static Movement dispatch(String amount) {
    return new Movement.Dispatch(
        lines("BOLT", "P1", amount, "pcs"), new aion.vocabulary.LocationId("P2"), null, null, "");
  }
}
