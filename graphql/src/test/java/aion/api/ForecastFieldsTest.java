package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ForecastFieldsTest {
  private static final String ASK =
      """
      {item(sku: "%s") {forecast(language: %s) {day basis reason historyWeeks models {model weight} ledger {partition offset}
        accuracy {weeks origins loss recordLoss coverage80 coverage95}
        weeks {from demand {mean low95 low80 median high80 high95} cumulated {median high95}}}
        positions {edges {node {forecast {basis weeks {cumulated {median}}}}}}}}
      """;

  @BeforeEach
  void a_pump_at_two_sites_of_which_one_sells_three_times_as_much_lately(Ledger ledger) {
    var company = new ExampleCompany(ledger).site("P1").site("P2").item("PUMP", "pcs");
    company.item("IDLE", "pcs").supplier("S");
    for (var item : List.of("PUMP", "IDLE"))
      company.entity(
          "SupplyOffer",
          "O-" + item,
          Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("7")),
          Map.of("item", List.of(item), "supplier", List.of("S")));
    var postings = new ArrayList<Posting>();
    stocked(postings, "P1", 53 * 7, 16 * 7);
    stocked(postings, "P2", 60, 0);
    ledger.postAll(postings);
    TestServer.shared().forecasting.run();
  }

  @Test
  void an_item_shows_its_forecast_with_interval_models_and_reason() {
    var item = new Client("viewer@P1").ask(ASK.formatted("PUMP", "EN")).data("item");

    var forecast = item.path("forecast");
    assertThat(forecast.path("day").asString()).isEqualTo("2026-06-01");
    assertThat(forecast.path("basis").asString()).isEqualTo("MODELS");
    assertThat(forecast.path("reason").asString())
        .contains("chosen since foretelling 2 weeks of demand from ")
        .endsWith("less than the record alone.");
    assertThat(forecast.path("historyWeeks").asInt()).isEqualTo(53);
    assertThat(forecast.path("models")).isNotEmpty();
    assertThat(forecast.path("ledger")).isNotEmpty();
    var accuracy = forecast.path("accuracy");
    assertThat(accuracy.path("loss").asDouble()).isLessThan(accuracy.path("recordLoss").asDouble());
    assertThat(forecast.path("weeks")).hasSize(18);
    var week = forecast.at("/weeks/0/demand");
    assertThat(amounts(week, "low95", "low80", "median", "high80", "high95")).isSorted();
    assertThat(Double.parseDouble(week.path("median").asString())).isBetween(190.0, 260.0);
    assertThat(forecast.at("/weeks/1/from").asString()).isEqualTo("2026-06-08");
  }

  @Test
  void places_that_may_be_seen_are_added_up_and_a_short_record_says_so() {
    var all = new Client("planner").ask(ASK.formatted("PUMP", "ID")).data("item");
    var one = new Client("viewer@P2").ask(ASK.formatted("PUMP", "ID")).data("item");

    assertThat(all.at("/forecast/basis").asString()).isEqualTo("TOGETHER");
    assertThat(all.at("/forecast/reason").asString()).startsWith("Prakiraan 2 tempat");
    assertThat(one.at("/forecast/basis").asString()).isEqualTo("RECORD");
    assertThat(one.at("/forecast/reason").asString())
        .isEqualTo(
            "Catatan itu sendiri dilanjutkan: 8 minggu permintaan terlalu sedikit untuk menguji model.");
    assertThat(one.at("/positions/edges/0/node/forecast/basis").asString()).isEqualTo("RECORD");
    assertThat(one.at("/forecast/accuracy").isNull()).isTrue();
  }

  @Test
  void without_data_there_is_no_forecast() {
    assertThat(
            new Client("planner")
                .ask(ASK.formatted("IDLE", "EN"))
                .data("item")
                .path("forecast")
                .isNull())
        .isTrue();
  }

  private static List<java.math.BigDecimal> amounts(
      tools.jackson.databind.JsonNode interval, String... names) {
    return List.of(names).stream()
        .map(name -> new java.math.BigDecimal(interval.path(name).asString()))
        .toList();
  }

  private static void stocked(List<Posting> postings, String site, int days, int lately) {
    postings.add(
        ExampleCompany.posting(
            TestGraph.NOW.minus(days, ChronoUnit.DAYS),
            new Movement.Receipt(lines(site, 100_000), null, "")));
    for (int day = days; day > 0; day--)
      postings.add(
          ExampleCompany.posting(
              TestGraph.NOW.minus(day, ChronoUnit.DAYS).plusSeconds(60),
              new Movement.Issue(lines(site, (day > lately ? 10 : 30) + day * 7919 % 5), "")));
  }

  private static List<aion.ledger.StockLine> lines(String site, int amount) {
    return ExampleCompany.lines("PUMP", site, Integer.toString(amount), "pcs");
  }
}
