package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.ledger.StockLine;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class RefusalsTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").site("P2").item("BOLT", "pcs").supplier("S-A");
    company.received("BOLT", "P1", "5", "pcs", NOW.minus(Duration.ofDays(9)));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void a_refusal_says_what_is_available_where_else_and_what_is_expected_next(
      ExampleCompany company) {
    company.received("BOLT", "P2", "7", "pcs", NOW.minus(Duration.ofDays(9)));
    desk.post(
        new OrderFact.Placed(
            new OrderLineId("PO-1/1"),
            "PO-1",
            new SupplierId("S-A"),
            new ItemId("BOLT"),
            new LocationId("P1"),
            null,
            new BigDecimal("40"),
            "pcs",
            null,
            null,
            null,
            NOW.plus(Duration.ofDays(8))));

    var problem = desk.refused(Desk.issue(lines("BOLT", "P1", "6", "pcs")));

    assertThat(problem.code()).isEqualTo(ProblemCode.STOCK_NEGATIVE);
    assertThat(problem.what())
        .isEqualTo("6 pcs of item 'BOLT' at 'P1' exceeds the 5 pcs available.");
    assertThat(problem.remedy())
        .contains("Elsewhere: 7 pcs at 'P2'.")
        .contains(
            "Next expected: 40 pcs from 'S-A', order line 'PO-1/1', promised for 2026-06-09.");
  }

  @Test
  void of_100_lines_with_one_bad_line_nothing_is_posted() {
    var many =
        IntStream.range(0, 100)
            .mapToObj(i -> lines(i == 60 ? "NONE" : "BOLT", "P1", "1", "pcs").getFirst())
            .toList();

    assertThat(desk.refused(Desk.receipt(many)).code()).isEqualTo(ProblemCode.ITEM_UNKNOWN);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("5 on hand");
  }

  @Test
  void an_entry_of_1000_lines_takes_well_under_a_second(ExampleCompany company) {
    List<StockLine> many =
        IntStream.range(0, 1_000)
            .mapToObj(_ -> lines("BOLT", "P1", "1", "pcs").getFirst())
            .toList();
    desk.post(Desk.receipt(many.subList(0, 10)));

    long started = System.nanoTime();
    desk.post(Desk.receipt(many));
    desk.post(Desk.issue(many));
    desk.post(Desk.count(many));
    var taken = Duration.ofNanos(System.nanoTime() - started);

    assertThat(desk.balance("BOLT@P1")).isEqualTo("1 on hand");
    assertThat(taken).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_movement_without_lines_or_of_nothing_is_refused() {
    assertThat(desk.refused(Desk.receipt(List.of())).code()).isEqualTo(ProblemCode.EVENT_INVALID);
    assertThat(desk.refused(Desk.receipt(lines("BOLT", "P1", "0", "pcs"))).code())
        .isEqualTo(ProblemCode.QUANTITY_INVALID);
  }

  @Test
  void what_lies_far_in_the_future_is_refused(Ledger ledger) {
    var future =
        ExampleCompany.posting(
            NOW.plus(Duration.ofDays(400_000)), Desk.receipt(lines("BOLT", "P1", "1", "pcs")));

    assertRefused(ledger, future, ProblemCode.EVENT_TIME_INVALID);
  }

  @Test
  void an_id_stands_for_one_content(Ledger ledger) {
    var first = ExampleCompany.posting(NOW, Desk.issue(lines("BOLT", "P1", "1", "pcs")));
    ledger.post(first);

    var other =
        new Posting(
            first.id(), NOW, "tester", "test", "t", Desk.issue(lines("BOLT", "P1", "2", "pcs")));

    assertRefused(ledger, other, ProblemCode.EVENT_ID_CONFLICT);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("4 on hand");
  }

  @Test
  void amounts_too_large_to_keep_are_refused_also_in_sum() {
    var most = lines("BOLT", "P1", "9000000000000", "pcs").getFirst();
    var refused = desk.refused(Desk.receipt(lines("BOLT", "P1", "1e18", "pcs")));
    assertThat(refused.code()).isEqualTo(ProblemCode.QUANTITY_INVALID);

    var company = new ExampleCompany(desk.ledger());
    company.entity(
        "Item",
        "SALT",
        java.util.Map.of(
            "name", List.of("Salt"), "kind", List.of("component"), "decimals", List.of("6")),
        java.util.Map.of("baseUnit", List.of("kg")));
    var heavy = lines("SALT", "P1", "600000000000", "kg").getFirst();
    desk.post(Desk.receipt(List.of(heavy)));

    assertThat(desk.refused(Desk.receipt(List.of(heavy))).code())
        .isEqualTo(ProblemCode.QUANTITY_INVALID);
    assertThat(desk.refused(Desk.receipt(java.util.Collections.nCopies(20, heavy))).code())
        .isEqualTo(ProblemCode.QUANTITY_INVALID);
    assertThat(desk.refused(Desk.receipt(lines("SALT", "P1", "9000000000000", "kg"))).code())
        .isEqualTo(ProblemCode.QUANTITY_INVALID);
    assertThat(desk.balance("SALT@P1")).isEqualTo("600000000000000000 on hand");
    desk.post(Desk.receipt(List.of(most)));
  }

  private static void assertRefused(Ledger ledger, Posting posting, ProblemCode code) {
    assertThat(ledger.postAll(List.of(posting)).getFirst())
        .isInstanceOfSatisfying(
            Receipt.Refused.class, r -> assertThat(r.problem().code()).isEqualTo(code));
  }
}
