package aion.stock;

import static aion.problem.ProblemCode.SERIAL_INVALID;
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
class SerialNumbersTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").site("P2").tracked("PUMP", "serial");
    desk.post(5, Desk.receipt(Desk.pieces("PUMP", "P1", "1", "2", "3")));
  }

  @AfterEach
  void the_ledger_holds_and_pieces_are_what_is_on_hand(Graph graph) {
    Desk.verified(graph);
    graph.read(
        """
        MATCH (p:StockPosition)-[:ITEM]->(:Item {tracking: 'serial'})
        RETURN p.id AS id, p.quantityOnHand AS onHand, COUNT { (p)<-[:POSITION]-(:SerialNumber) } AS pieces\
        """,
        java.util.Map.of(),
        row ->
            assertThat(row.get("pieces").asLong())
                .as(row.get("id").asString())
                .isEqualTo(row.get("onHand").asLong()));
  }

  @Test
  void a_piece_comes_once() {
    assertInvalid(Desk.receipt(Desk.pieces("PUMP", "P2", "3")), "lies at 'P1'");
    assertInvalid(Desk.receipt(Desk.pieces("PUMP", "P1", "4", "4")), "as many different numbers");
    var twice =
        List.of(
            Desk.pieces("PUMP", "P1", "4").getFirst(), Desk.pieces("PUMP", "P2", "4").getFirst());
    assertInvalid(Desk.receipt(twice), "Piece '4' of item 'PUMP' lies at 'P1'.");
  }

  @Test
  void a_piece_leaves_from_where_it_lies() {
    assertInvalid(Desk.issue(Desk.pieces("PUMP", "P2", "1")), "lies at 'P1'");
    assertInvalid(Desk.issue(Desk.pieces("PUMP", "P1", "9")), "is not in stock");
    assertInvalid(
        Desk.issue(ExampleCompany.lines("PUMP", "P1", "2", "pcs")), "2 pieces need as many");

    desk.post(
        new Movement.Transfer(
            Desk.pieces("PUMP", "P1", "1", "2"), new aion.vocabulary.LocationId("P2"), ""));
    desk.post(Desk.issue(Desk.pieces("PUMP", "P2", "1")));

    assertThat(desk.balance("PUMP@P1")).isEqualTo("1 on hand");
    assertThat(desk.balance("PUMP@P2")).isEqualTo("1 on hand");
  }

  @Test
  void a_piece_may_be_reworked_in_one_production() {
    var piece = Desk.pieces("PUMP", "P1", "1");

    desk.post(new Movement.Production(piece, piece, "painted"));

    assertThat(desk.balance("PUMP@P1")).isEqualTo("3 on hand");
  }

  @Test
  void a_piece_that_a_count_misses_is_gone() {
    desk.post(Desk.count(Desk.pieces("PUMP", "P1", "1", "3", "7")));

    assertInvalid(Desk.issue(Desk.pieces("PUMP", "P1", "2")), "is not in stock");
    desk.post(Desk.issue(Desk.pieces("PUMP", "P1", "7")));
    assertThat(desk.balance("PUMP@P1")).isEqualTo("2 on hand");
  }

  @Test
  void a_count_does_not_find_a_piece_that_lies_elsewhere() {
    assertInvalid(Desk.count(Desk.pieces("PUMP", "P2", "1")), "lies at 'P1' by the books");
    desk.post(
        Desk.count(
            List.of(
                Desk.pieces("PUMP", "P1", "2", "3").getFirst(),
                Desk.pieces("PUMP", "P2", "1").getFirst())));

    assertThat(desk.balance("PUMP@P2")).isEqualTo("1 on hand");
  }

  @Test
  void pieces_are_posted_in_the_order_in_which_they_moved(Ledger ledger) {
    desk.post(1, Desk.count(Desk.pieces("PUMP", "P1", "1")));
    var late =
        ExampleCompany.posting(
            aion.TestGraph.NOW.minus(java.time.Duration.ofDays(3)),
            Desk.receipt(Desk.pieces("PUMP", "P1", "8")));

    var refused = (aion.ledger.Receipt.Refused) ledger.postAll(List.of(late)).getFirst();

    assertThat(refused.problem().code()).isEqualTo(SERIAL_INVALID);
  }

  private void assertInvalid(Movement movement, String what) {
    var problem = desk.refused(movement);
    assertThat(problem.code()).isEqualTo(SERIAL_INVALID);
    assertThat(problem.what()).contains(what);
  }
}
