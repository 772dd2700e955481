package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@GraphTest
class DemandRecordTest {
  private static final String POSITION = "StockPosition/X@P1";
  private static final ForecastSettings SETTINGS = new ForecastSettings(365, 1095, 8, 3);
  private static final Days DAYS =
      new Days(Clock.fixed(TestGraph.NOW, ZoneId.of("UTC")), ZoneId.of("Asia/Jakarta"));

  @Test
  void demand_is_issues_less_returns_and_what_production_and_other_sites_took(
      Graph graph, Ledger ledger, ExampleCompany company) {
    company.site("P1").site("DC").bin("P1/1", "P1").item("X", "pcs").item("Y", "pcs");
    post(ledger, "2026-05-20T01:00:00Z", new Movement.Receipt(x(100), null, ""));
    post(ledger, "2026-05-21T01:00:00Z", new Movement.Issue(x(10), ""));
    post(ledger, "2026-05-21T02:00:00Z", new Movement.Return(x(4), ""));
    post(
        ledger,
        "2026-05-22T01:00:00Z",
        new Movement.Production(x(7), ExampleCompany.lines("Y", "P1", "1", "pcs"), ""));
    post(ledger, "2026-05-23T01:00:00Z", new Movement.Transfer(x(5), new LocationId("DC"), ""));
    post(ledger, "2026-05-24T01:00:00Z", new Movement.Transfer(x(9), new LocationId("P1/1"), ""));
    post(ledger, "2026-05-25T01:00:00Z", new Movement.Scrap(x(3), ""));
    post(ledger, "2026-05-26T01:00:00Z", new Movement.Count(x(60), ""));

    var history = historyOf(graph);

    assertThat(history.firstDay()).isEqualTo(LocalDate.of(2026, 5, 20));
    assertThat(history)
        .usingRecursiveComparison()
        .isEqualTo(
            DemandHistory.of(
                LocalDate.of(2026, 5, 20), new long[] {0, 6, 7, 5, 0, 0, 0, 0, 0, 0, 0, 0}, 0));
  }

  @Test
  void the_day_under_way_is_left_out_and_days_are_those_of_the_company(
      Graph graph, Ledger ledger, ExampleCompany company) {
    company.site("P1").item("X", "pcs");
    post(ledger, "2026-05-29T01:00:00Z", new Movement.Receipt(x(100), null, ""));
    // 23:30 on the 31st and 00:30 on the 1st in Jakarta, where today is the 1st.
    post(ledger, "2026-05-31T16:30:00Z", new Movement.Issue(x(10), ""));
    post(ledger, "2026-05-31T17:30:00Z", new Movement.Issue(x(20), ""));

    assertThat(historyOf(graph))
        .usingRecursiveComparison()
        .isEqualTo(DemandHistory.of(LocalDate.of(2026, 5, 29), new long[] {0, 0, 10}, 0));
  }

  @Test
  void what_a_later_count_absorbed_was_demanded_all_the_same(
      Graph graph, Ledger ledger, ExampleCompany company) {
    company.site("P1").item("X", "pcs");
    post(ledger, "2026-05-29T01:00:00Z", new Movement.Receipt(x(100), null, ""));
    post(ledger, "2026-05-31T01:00:00Z", new Movement.Count(x(90), ""));
    post(ledger, "2026-05-30T01:00:00Z", new Movement.Issue(x(10), ""));

    assertThat(historyOf(graph).meanPerDay()).isEqualTo(10 / 3.0);
  }

  @Test
  void cover_is_the_stock_on_hand_over_the_mean_demand(
      Graph graph, Ledger ledger, ExampleCompany company) {
    company.site("P1").site("DC").item("X", "pcs");
    post(ledger, "2026-05-29T01:00:00Z", new Movement.Receipt(x(100), null, ""));
    post(ledger, "2026-05-30T01:00:00Z", new Movement.Issue(x(40), ""));
    company.supplier("S").received("X", "DC", "5", "pcs", Instant.parse("2026-05-30T01:00:00Z"));
    company.site("NEW");
    ledger.post(ExampleCompany.posting(null, ordered("NEW")));

    var cover =
        new Cover(new DemandRecord(graph, TestGraph.shared().cold, DAYS, SETTINGS))
            .of(
                List.of(
                    POSITION, "StockPosition/X@DC", "StockPosition/X@NEW", "StockPosition/none"));

    assertThat(cover).isEqualTo(Map.of(POSITION, new Cover.Figures(new BigDecimal("13.333"), 4.5)));
  }

  private static DemandHistory historyOf(Graph graph) {
    var histories =
        new DemandRecord(graph, TestGraph.shared().cold, DAYS, SETTINGS)
            .histories(Map.of("point", List.of(POSITION)));
    return Objects.requireNonNull(histories.get("point"));
  }

  private static OrderFact.Placed ordered(String location) {
    return new OrderFact.Placed(
        new OrderLineId("PO/1"),
        "PO",
        new SupplierId("S"),
        new ItemId("X"),
        new LocationId(location),
        null,
        BigDecimal.TEN,
        "pcs",
        null,
        null,
        null,
        null);
  }

  private static List<aion.ledger.StockLine> x(int amount) {
    return ExampleCompany.lines("X", "P1", Integer.toString(amount), "pcs");
  }

  private static void post(Ledger ledger, String at, Movement movement) {
    ledger.post(ExampleCompany.posting(Instant.parse(at), movement));
  }
}
