package aion.supply;

import static aion.ExampleCompany.lines;
import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.stock.Desk;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class OrderChangesTest {
  private static final OrderLineId LINE = new OrderLineId("PO-1/1");

  private Desk desk;

  @BeforeEach
  void order(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs").supplier("S-A");
    desk.post(9, placed(LINE, "100"));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void a_changed_quantity_changes_what_is_expected() {
    desk.post(4, received("30"));
    desk.post(3, changed("80", "0.5"));
    assertThat(state()).isEqualTo("partiallyReceived 30 of 80; 30 on hand 50 on order");

    desk.post(2, changed("30", null));
    assertThat(state()).isEqualTo("received 30 of 30; 30 on hand");
    assertThat(desk.refused(changed("200", null)).code()).isEqualTo(EVENT_INVALID);
  }

  @Test
  void amounts_and_prices_that_cannot_be_kept_are_refused_and_leave_the_line_as_it_was() {
    assertThat(desk.refused(changed("0", null)).code()).isEqualTo(QUANTITY_INVALID);
    assertThat(desk.refused(changed("50", "0.1234567")).code()).isEqualTo(QUANTITY_INVALID);
    assertThat(desk.refused(changed("50", "1e30")).code()).isEqualTo(QUANTITY_INVALID);
    var nothing = new OrderFact.Received(LINE, new BigDecimal("-5"), "pcs");
    assertThat(desk.refused(nothing).code()).isEqualTo(QUANTITY_INVALID);

    assertThat(state()).isEqualTo("placed 0 of 100; 100 on order");
  }

  @Test
  void a_closed_line_expects_nothing_and_a_receipt_after_it_still_counts() {
    desk.post(4, received("30"));
    desk.post(3, new OrderFact.Closed(LINE, "good enough"));
    assertThat(state()).isEqualTo("closed 30 of 100; 30 on hand");

    desk.post(2, received("10"));
    assertThat(state()).isEqualTo("closed 40 of 100; 40 on hand");
  }

  @Test
  void a_line_whose_receipt_is_taken_back_is_open_again() {
    var whole = desk.post(4, received("100"));
    assertThat(state()).isEqualTo("received 100 of 100; 100 on hand");

    desk.correct(whole, null);

    assertThat(state()).isEqualTo("placed 0 of 100; 100 on order");
  }

  @Test
  void a_receipt_that_is_put_right_leaves_the_rest_on_order() {
    var whole = desk.post(4, received("100"));

    desk.correct(whole, received("60"));

    assertThat(state()).isEqualTo("partiallyReceived 60 of 100; 60 on hand 40 on order");
  }

  @Test
  void a_receipt_for_the_wrong_line_is_moved_to_the_right_one() {
    var other = new OrderLineId("PO-1/2");
    desk.post(8, placed(other, "50"));
    var wrong = desk.post(4, received("50"));

    desk.correct(wrong, new Movement.Receipt(lines("BOLT", "P1", "50", "pcs"), other, ""));

    assertThat(state()).isEqualTo("placed 0 of 100; 50 on hand 100 on order");
  }

  private static OrderFact placed(OrderLineId line, String amount) {
    return new OrderFact.Placed(
        line,
        "PO-1",
        new SupplierId("S-A"),
        new ItemId("BOLT"),
        new LocationId("P1"),
        null,
        new BigDecimal(amount),
        "pcs",
        null,
        null,
        "EUR",
        null);
  }

  private static Movement received(String amount) {
    return new Movement.Receipt(lines("BOLT", "P1", amount, "pcs"), LINE, "");
  }

  private static OrderFact changed(String amount, @Nullable String price) {
    return new OrderFact.Changed(
        LINE,
        new BigDecimal(amount),
        "pcs",
        price == null ? null : new BigDecimal(price),
        null,
        "");
  }

  private String state() {
    return desk.graph()
            .read(
                "MATCH (l:PurchaseOrderLine {id: 'PO-1/1'}) RETURN l AS l",
                Map.of(),
                row ->
                    "%s %d of %d; "
                        .formatted(
                            row.get("l").get("status").asString(),
                            row.get("l").get("quantityReceived").asLong(),
                            row.get("l").get("quantity").asLong()))
            .getFirst()
        + desk.balance("BOLT@P1");
  }
}
