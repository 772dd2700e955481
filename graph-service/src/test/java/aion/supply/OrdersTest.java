package aion.supply;

import static aion.ExampleCompany.lines;
import static aion.ExampleCompany.posting;
import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Receipt;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class OrdersTest {
  private static final OrderLineId LINE = new OrderLineId("PO-1/1");

  @BeforeEach
  void order(ExampleCompany company, Ledger ledger) {
    company.site("P1").item("BOLT-M8", "pcs").item("NUT-M8", "pcs").supplier("S-A");
    post(ledger, placed("100"), 9);
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    assertThat(new Verifier(graph).verify(_ -> {}).findings()).isEmpty();
  }

  @Test
  void a_placed_line_is_on_order_at_its_location(Graph graph) {
    assertThat(state(graph)).isEqualTo("placed, received 0, on hand 0, on order 100");
  }

  @Test
  void a_part_that_arrives_leaves_the_rest_on_order(Ledger ledger, Graph graph) {
    post(ledger, new OrderFact.Confirmed(LINE, NOW), 8);
    post(ledger, new Movement.Receipt(lines("BOLT-M8", "P1", "30", "pcs"), LINE, ""), 2);

    assertThat(state(graph)).isEqualTo("partiallyReceived, received 30, on hand 30, on order 70");
  }

  @Test
  void more_than_was_ordered_closes_the_line_and_expects_nothing(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Receipt(lines("BOLT-M8", "P1", "9", "DZN"), LINE, ""), 2);

    assertThat(state(graph)).isEqualTo("received, received 108, on hand 108, on order 0");
  }

  @Test
  void a_cancelled_line_is_no_longer_expected(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Receipt(lines("BOLT-M8", "P1", "30", "pcs"), LINE, ""), 2);
    post(ledger, new OrderFact.Cancelled(LINE, "supplier closed"), 1);

    assertThat(state(graph)).isEqualTo("cancelled, received 30, on hand 30, on order 0");
  }

  @Test
  void a_receipt_of_another_item_or_for_an_unknown_line_is_refused(Ledger ledger, Graph graph) {
    var other = new Movement.Receipt(lines("NUT-M8", "P1", "1", "pcs"), LINE, "");
    var unknown =
        new Movement.Receipt(lines("BOLT-M8", "P1", "1", "pcs"), new OrderLineId("PO-9/1"), "");

    assertThat(refusal(ledger, other)).isEqualTo(ProblemCode.EVENT_INVALID);
    assertThat(refusal(ledger, unknown)).isEqualTo(ProblemCode.ORDER_UNKNOWN);
    assertThat(state(graph)).isEqualTo("placed, received 0, on hand 0, on order 100");
  }

  @Test
  void a_line_is_placed_once(Ledger ledger) {
    assertThat(refusal(ledger, placed("5"))).isEqualTo(ProblemCode.EVENT_INVALID);
  }

  private static OrderFact placed(String amount) {
    return new OrderFact.Placed(
        LINE,
        "PO-1",
        new SupplierId("S-A"),
        new ItemId("BOLT-M8"),
        new LocationId("P1"),
        null,
        new BigDecimal(amount),
        "pcs",
        new BigDecimal("0.1234"),
        null,
        "EUR",
        NOW);
  }

  private static void post(Ledger ledger, Fact fact, int daysAgo) {
    ledger.post(posting(NOW.minus(Duration.ofDays(daysAgo)), fact));
  }

  private static ProblemCode refusal(Ledger ledger, Fact fact) {
    var receipt = ledger.postAll(List.of(posting(NOW, fact))).getFirst();
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem().code();
  }

  private static String state(Graph graph) {
    return graph
        .read(
            """
            MATCH (line:PurchaseOrderLine {id: 'PO-1/1'})-[:ITEM]->(:Item)<-[:ITEM]-(p:StockPosition)
            RETURN line.status AS status, line.quantityReceived AS received,
              p.quantityOnHand AS onHand, p.quantityOnOrder AS onOrder\
            """,
            Map.of(),
            row ->
                "%s, received %d, on hand %d, on order %d"
                    .formatted(
                        row.get("status").asString(),
                        row.get("received").asLong(),
                        row.get("onHand").asLong(),
                        row.get("onOrder").asLong()))
        .getFirst();
  }
}
