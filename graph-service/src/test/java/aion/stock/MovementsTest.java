package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.ExampleCompany.posting;
import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.LocationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class MovementsTest {
  @BeforeEach
  void stock(ExampleCompany company) {
    company
        .site("P1")
        .bin("P1/A-01", "P1")
        .bin("P1/A-02", "P1")
        .item("BOLT-M8", "pcs")
        .item("RESIN-7", "kg");
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", NOW.minus(Duration.ofDays(9)));
    company.received("RESIN-7", "P1/A-02", "12.5", "kg", NOW.minus(Duration.ofDays(9)));
  }

  @Test
  void a_receipt_and_an_issue_add_up_to_the_balance(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Issue(lines("BOLT-M8", "P1/A-01", "5", "pcs"), ""));

    assertThat(onHand(graph)).containsEntry("BOLT-M8@P1/A-01", 95L);
  }

  @Test
  void amounts_in_other_units_are_converted_exactly(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Receipt(lines("BOLT-M8", "P1/A-01", "2", "DZN"), null, ""));
    post(ledger, new Movement.Issue(lines("RESIN-7", "P1/A-02", "250", "g"), ""));

    assertThat(onHand(graph))
        .containsEntry("BOLT-M8@P1/A-01", 124L)
        .containsEntry("RESIN-7@P1/A-02", 12_250L);
  }

  @Test
  void an_issue_beyond_stock_is_refused_with_what_is_available(Ledger ledger, Graph graph) {
    var problem =
        refused(ledger, new Movement.Issue(lines("RESIN-7", "P1/A-02", "12.6", "kg"), ""));

    assertThat(problem.code()).isEqualTo(ProblemCode.STOCK_NEGATIVE);
    assertThat(problem.what())
        .isEqualTo("12.6 kg of item 'RESIN-7' at 'P1/A-02' exceeds the 12.5 kg available.");
    assertThat(onHand(graph)).containsEntry("RESIN-7@P1/A-02", 12_500L);
  }

  @Test
  void a_site_may_allow_stock_below_zero_for_all_that_lies_within(
      ExampleCompany company, Ledger ledger, Graph graph) {
    company.entity("Site", "P1", Map.of("mayGoNegative", List.of("true")), Map.of());

    post(ledger, new Movement.Issue(lines("BOLT-M8", "P1/A-01", "101", "pcs"), ""));

    assertThat(onHand(graph)).containsEntry("BOLT-M8@P1/A-01", -1L);
  }

  @Test
  void lines_of_one_posting_are_all_or_nothing(Ledger ledger, Graph graph) {
    var both =
        List.of(
            lines("BOLT-M8", "P1/A-01", "5", "pcs").getFirst(),
            lines("RESIN-7", "P1/A-02", "13", "kg").getFirst());

    var problem = refused(ledger, new Movement.Issue(both, ""));

    assertThat(problem.code()).isEqualTo(ProblemCode.STOCK_NEGATIVE);
    assertThat(onHand(graph))
        .containsEntry("BOLT-M8@P1/A-01", 100L)
        .containsEntry("RESIN-7@P1/A-02", 12_500L);
  }

  @Test
  void a_transfer_takes_from_one_location_and_gives_to_the_other(Ledger ledger, Graph graph) {
    post(
        ledger,
        new Movement.Transfer(
            lines("BOLT-M8", "P1/A-01", "40", "pcs"), new LocationId("P1/A-02"), ""));

    assertThat(onHand(graph))
        .containsEntry("BOLT-M8@P1/A-01", 60L)
        .containsEntry("BOLT-M8@P1/A-02", 40L);
  }

  @Test
  void production_consumes_and_yields_in_one_posting(Ledger ledger, Graph graph) {
    post(
        ledger,
        new Movement.Production(
            lines("RESIN-7", "P1/A-02", "0.5", "kg"),
            lines("BOLT-M8", "P1/A-01", "10", "pcs"),
            ""));

    assertThat(onHand(graph))
        .containsEntry("BOLT-M8@P1/A-01", 110L)
        .containsEntry("RESIN-7@P1/A-02", 12_000L);
  }

  @Test
  void a_receipt_entered_late_does_not_move_a_balance_counted_after_it(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Count(lines("BOLT-M8", "P1/A-01", "1", "pcs"), ""), 2);
    post(ledger, new Movement.Receipt(lines("BOLT-M8", "P1/A-01", "56", "pcs"), null, ""), 3);

    assertThat(onHand(graph)).containsEntry("BOLT-M8@P1/A-01", 1L);
  }

  @Test
  void a_count_entered_late_keeps_what_moved_after_it(Ledger ledger, Graph graph) {
    post(ledger, new Movement.Issue(lines("BOLT-M8", "P1/A-01", "7", "pcs"), ""), 1);
    post(ledger, new Movement.Count(lines("BOLT-M8", "P1/A-01", "50", "pcs"), ""), 2);

    assertThat(onHand(graph)).containsEntry("BOLT-M8@P1/A-01", 43L);
  }

  @Test
  void a_movement_of_an_unknown_item_or_place_is_refused_and_leaves_nothing(
      Ledger ledger, Graph graph) {
    var item = refused(ledger, new Movement.Issue(lines("NUT-M8", "P1/A-01", "1", "pcs"), ""));
    var place = refused(ledger, new Movement.Issue(lines("BOLT-M8", "P9", "1", "pcs"), ""));
    var unit = refused(ledger, new Movement.Issue(lines("BOLT-M8", "P1/A-01", "1", "kg"), ""));

    assertThat(List.of(item.code(), place.code(), unit.code()))
        .containsExactly(
            ProblemCode.ITEM_UNKNOWN, ProblemCode.LOCATION_UNKNOWN, ProblemCode.UNIT_MISMATCH);
    assertThat(onHand(graph)).hasSize(2);
  }

  private static void post(Ledger ledger, Fact fact) {
    ledger.post(posting(NOW.minus(Duration.ofHours(1)), fact));
  }

  private static void post(Ledger ledger, Fact fact, int daysAgo) {
    ledger.post(posting(NOW.minus(Duration.ofDays(daysAgo)), fact));
  }

  private static Problem refused(Ledger ledger, Fact fact) {
    var receipt = ledger.postAll(List.of(posting(NOW, fact))).getFirst();
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).problem();
  }

  private static Map<String, Long> onHand(Graph graph) {
    return graph
        .read(
            "MATCH (p:StockPosition) RETURN p.id AS id, p.quantityOnHand AS onHand",
            Map.of(),
            row -> Map.entry(row.get("id").asString(), row.get("onHand").asLong()))
        .stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
