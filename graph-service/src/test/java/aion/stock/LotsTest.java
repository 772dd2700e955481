package aion.stock;

import static aion.problem.ProblemCode.LOT_INVALID;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class LotsTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company
        .site("P1")
        .site("P2")
        .tracked("MILK", "lot")
        .tracked("SOAP", "lot")
        .lot("OLD", "MILK", "2026-05-01")
        .lot("SOON", "MILK", "2026-07-01")
        .lot("LATE", "MILK", "2026-08-01")
        .lot("SOAP-1", "SOAP", "2027-01-01");
    desk.post(2, Desk.receipt(Desk.lot("MILK", "P1", "LATE", "10")));
    desk.post(2, Desk.receipt(Desk.lot("MILK", "P1", "SOON", "4")));
    desk.post(2, Desk.receipt(Desk.lot("MILK", "P1", "OLD", "3")));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void an_issue_without_a_lot_takes_the_lots_that_expire_first_and_none_that_have() {
    desk.post(Desk.issue(open("MILK", "P1", "6")));

    assertThat(desk.balance("MILK@P1#OLD")).isEqualTo("3 on hand");
    assertThat(desk.balance("MILK@P1#SOON")).isEmpty();
    assertThat(desk.balance("MILK@P1#LATE")).isEqualTo("8 on hand");
  }

  @Test
  void more_than_lies_in_lots_that_have_not_expired_is_refused() {
    var problem = desk.refused(Desk.issue(open("MILK", "P1", "15")));

    assertThat(problem.code()).isEqualTo(STOCK_NEGATIVE);
    assertThat(problem.what()).contains("15 pcs").contains("14 pcs available");
  }

  @Test
  void another_lot_than_the_first_to_expire_needs_a_reason() {
    var later = Desk.lot("MILK", "P1", "LATE", "1");
    var expired = Desk.lot("MILK", "P1", "OLD", "1");

    var refused = desk.refused(Desk.issue(later));
    assertThat(refused.code()).isEqualTo(LOT_INVALID);
    assertThat(refused.what()).contains("'SOON'").contains("4 pcs");
    assertThat(desk.refused(Desk.issue(expired)).what()).contains("expired on 2026-05-01");
    desk.post(new Movement.Issue(later, null, "the customer asked for it", ""));
    desk.post(new Movement.Issue(expired, null, "for the bin", ""));

    assertThat(desk.balance("MILK@P1#LATE")).isEqualTo("9 on hand");
    assertThat(desk.balance("MILK@P1#OLD")).isEqualTo("2 on hand");
  }

  @Test
  void a_lot_that_is_missing_unknown_or_of_another_item_is_refused() {
    var missing = desk.refused(Desk.receipt(open("MILK", "P1", "1")));
    var unknown = desk.refused(Desk.receipt(Desk.lot("MILK", "P1", "NONE", "1")));
    var other = desk.refused(Desk.receipt(Desk.lot("MILK", "P1", "SOAP-1", "1")));

    assertThat(List.of(missing.code(), unknown.code(), other.code())).containsOnly(LOT_INVALID);
    assertThat(other.what()).isEqualTo("Lot 'SOAP-1' is a lot of item 'SOAP', not of 'MILK'.");
    assertThat(desk.balance("MILK@P1#SOAP-1")).isEqualTo("absent");
  }

  @Test
  void lots_that_were_transferred_in_the_same_moment_can_be_issued_there(Ledger ledger) {
    var transfer =
        new Movement.Transfer(open("MILK", "P1", "6"), new aion.vocabulary.LocationId("P2"), "");

    ledger.postAll(
        List.of(
            ExampleCompany.posting(null, transfer),
            ExampleCompany.posting(null, Desk.issue(open("MILK", "P2", "5")))));

    assertThat(desk.balance("MILK@P2#SOON")).isEmpty();
    assertThat(desk.balance("MILK@P2#LATE")).isEqualTo("1 on hand");
  }

  @Test
  void a_reserved_lot_is_issued_for_its_reservation_when_no_lot_is_named() {
    desk.post(
        new Movement.Reservation(
            "R1", Desk.lot("MILK", "P1", "LATE", "2").getFirst(), "SO-1", null, ""));

    desk.post(new Movement.Issue(open("MILK", "P1", "2"), "R1", "", ""));

    assertThat(desk.balance("MILK@P1#LATE")).isEqualTo("8 on hand");
    assertThat(desk.reservation("R1")).isEqualTo("issued 2 of 2");
  }

  private static List<aion.ledger.StockLine> open(String item, String location, String amount) {
    return ExampleCompany.lines(item, location, amount, "pcs");
  }
}
