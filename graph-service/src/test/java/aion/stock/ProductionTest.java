package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;
import static aion.problem.ProblemCode.SERIAL_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ProductionTest {
  private Desk desk;

  @BeforeEach
  void bill(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company
        .site("P1")
        .item("PUMP", "pcs")
        .item("BOLT", "pcs")
        .tracked("OIL", "lot")
        .lot("SOON", "OIL", "2026-07-01")
        .lot("LATE", "OIL", "2026-08-01")
        .entity(
            "BillOfMaterials",
            "B1",
            Map.of("yield", List.of("4")),
            Map.of("item", List.of("PUMP")));
    component(company, "B1/1", "BOLT", "10", "0.1");
    component(company, "B1/2", "OIL", "4", "0");
    company.received("BOLT", "P1", "100", "pcs", NOW.minus(Duration.ofDays(9)));
    desk.post(3, Desk.receipt(Desk.lot("OIL", "P1", "LATE", "9")));
    desk.post(3, Desk.receipt(Desk.lot("OIL", "P1", "SOON", "2")));
  }

  private static void component(
      ExampleCompany company, String code, String item, String quantity, String scrapShare) {
    company.entity(
        "BillOfMaterialsLine",
        code,
        Map.of("quantity", List.of(quantity), "scrapShare", List.of(scrapShare)),
        Map.of("billOfMaterials", List.of("B1"), "item", List.of(item)));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void components_are_used_by_the_bill_with_scrap_rounded_up_from_the_first_expiring_lots() {
    desk.post(make("5", List.of()));

    // 5 of 4: 12.5 net, 13.9 with a tenth lost, so 14.
    assertThat(desk.balance("BOLT@P1")).isEqualTo("86 on hand");
    assertThat(desk.balance("OIL@P1#SOON")).isEmpty();
    assertThat(desk.balance("OIL@P1#LATE")).isEqualTo("6 on hand");
    assertThat(desk.balance("PUMP@P1")).isEqualTo("5 on hand");
  }

  @Test
  void what_is_said_to_be_used_stands_before_the_bill() {
    desk.post(make("4", lines("BOLT", "P1", "20", "pcs")));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("80 on hand");
    assertThat(desk.balance("OIL@P1#LATE")).isEqualTo("7 on hand");
  }

  @Test
  void too_few_components_make_nothing() {
    var problem = desk.refused(make("12", List.of()));

    assertThat(problem.what()).contains("12 pcs of item 'OIL'").contains("11 pcs available");
    assertThat(desk.balance("PUMP@P1")).isEqualTo("absent");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("100 on hand");
  }

  @Test
  void a_bill_that_is_unknown_or_makes_something_else_is_refused() {
    var bolts = lines("BOLT", "P1", "1", "pcs");
    var unknown = new Movement.Production(List.of(), bolts, "B9", "");
    var other = new Movement.Production(List.of(), bolts, "B1", "");

    assertThat(desk.refused(unknown).code()).isEqualTo(REFERENCE_UNKNOWN);
    assertThat(desk.refused(other).code()).isEqualTo(EVENT_INVALID);
  }

  @Test
  void a_bill_cannot_say_which_pieces_are_used(ExampleCompany company) {
    company.tracked("MOTOR", "serial");
    component(company, "B1/3", "MOTOR", "4", "0");
    desk.post(3, Desk.receipt(Desk.pieces("MOTOR", "P1", "1", "2", "3", "4")));

    assertThat(desk.refused(make("4", List.of())).code()).isEqualTo(SERIAL_INVALID);
    desk.post(make("4", Desk.pieces("MOTOR", "P1", "1", "2", "3", "4")));
    assertThat(desk.balance("MOTOR@P1")).isEmpty();
  }

  private static Movement make(String amount, List<aion.ledger.StockLine> consumed) {
    return new Movement.Production(consumed, lines("PUMP", "P1", amount, "pcs"), "B1", "");
  }
}
