package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.TestGraph;
import aion.forecast.Vintage;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.recommendation.Recommendations.Reader;
import aion.recommendation.Recommender.Run;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class ForecastingTest {
  private static final Reader BUYER = new Reader(Locale.ENGLISH, true);

  @Test
  void a_card_rests_on_the_forecast_where_demand_has_grown_and_names_it(
      Graph graph, Ledger ledger) {
    grown(ledger, "PUMP");
    var recommender = Story.recommender(graph);
    recommender.run();
    long byRecord = quantity(graph);

    int made = Story.forecasting(graph, Story.days()).run();
    var run = recommender.catchUp();

    assertThat(made).isEqualTo(1);
    assertThat(run).isEqualTo(new Run(1, 1, 1, 0, 0));
    assertThat(quantity(graph)).isGreaterThan(byRecord * 5 / 4);
    assertThat(only(graph, "MATCH (c:Recommendation) RETURN c.model AS x"))
        .contains(Vintage.VERSION);
    var card = only(graph, "MATCH (c:Recommendation) RETURN c.ref AS x");
    assertThat(new Recommendations(graph, new Messages()).reasons(List.of(card), BUYER).get(card))
        .extracting(Recommendations.Reason::text)
        .anyMatch(text ->
            text.startsWith("Demand is forecast at ")
                && text.contains("less than the record alone (" + Vintage.VERSION + ")"));
  }

  @Test
  void forecasts_are_not_made_again_without_news_and_three_runs_leave_the_same_cards(
      Graph graph, Ledger ledger) {
    grown(ledger, "PUMP");
    var forecasting = Story.forecasting(graph, Story.days());
    forecasting.run();
    var recommender = Story.recommender(graph);
    recommender.run();
    var before = cards(graph);

    int again = forecasting.run() + Story.forecasting(graph, Story.days()).run();
    var second = recommender.run();
    var third = recommender.catchUp();

    assertThat(again).isZero();
    assertThat(second).isEqualTo(new Run(1, 1, 0, 0, 0));
    assertThat(third).isEqualTo(new Run(0, 0, 0, 0, 0));
    assertThat(cards(graph)).isEqualTo(before);
  }

  @Test
  void only_where_the_record_changed_a_forecast_is_made_again_until_a_day_begins(
      Graph graph, Ledger ledger) {
    grown(ledger, "PUMP");
    grown(ledger, "VALVE");
    Story.forecasting(graph, Story.days()).run();

    issue(ledger, "PUMP", 3, 40);
    int late = Story.forecasting(graph, Story.days()).run();
    issue(ledger, "VALVE", 0, 40);
    int today = Story.forecasting(graph, Story.days()).run();
    var tomorrow = Story.daysAt(TestGraph.NOW.plus(Duration.ofDays(1)));
    int nextDay = Story.forecasting(graph, tomorrow).run();

    assertThat(late).isEqualTo(1);
    assertThat(today).as("the day under way is not in the record").isZero();
    assertThat(nextDay).isEqualTo(2);
  }

  @Test
  void catching_up_leaves_the_cards_that_a_look_at_everything_would(Graph graph, Ledger ledger) {
    grown(ledger, "PUMP");
    grown(ledger, "VALVE");
    var recommender = Story.recommender(graph);
    recommender.run();

    issue(ledger, "PUMP", 0, 90);
    var caughtUp = recommender.catchUp();
    var cards = cards(graph);
    var all = recommender.run();

    assertThat(caughtUp.points()).isEqualTo(1);
    assertThat(caughtUp.raised() + caughtUp.updated()).isEqualTo(1);
    assertThat(all).isEqualTo(new Run(2, 2, 0, 0, 0));
    assertThat(cards(graph)).isEqualTo(cards);
  }

  @Test
  void a_change_of_an_offer_or_its_prices_reaches_the_cards_of_its_item(
      Graph graph, Ledger ledger) {
    var company = grown(ledger, "PUMP");
    grown(ledger, "VALVE");
    var recommender = Story.recommender(graph);
    recommender.run();

    tier(company, "PUMP", "9");
    var cheaper = recommender.catchUp();
    company.entity("Supplier", "S", Map.of("name", List.of("Other name")), Map.of());
    var renamed = recommender.catchUp();

    assertThat(cheaper.points()).isEqualTo(1);
    assertThat(cheaper.updated()).isEqualTo(1);
    assertThat(renamed.points()).isEqualTo(2);
  }

  /// An item that took 10 to 14 a day for 37 weeks and 30 to 34 for the 16 weeks since.
  private static ExampleCompany grown(Ledger ledger, String item) {
    var company = new ExampleCompany(ledger).site("P1").item(item, "pcs").supplier("S");
    company.entity(
        "SupplyOffer",
        "O-" + item,
        Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("7")),
        Map.of("item", List.of(item), "supplier", List.of("S")));
    tier(company, item, "10");
    var postings = new ArrayList<Posting>();
    int days = 53 * 7;
    postings.add(
        ExampleCompany.posting(
            Story.daysAgo(days), new Movement.Receipt(lines(item, 100_000), null, "")));
    int used = 0;
    for (int day = days; day > 0; day--) {
      int amount = (day > 16 * 7 ? 10 : 30) + day * 7919 % 5;
      used += amount;
      postings.add(
          ExampleCompany.posting(
              Story.daysAgo(day).plusSeconds(60), new Movement.Issue(lines(item, amount), "")));
    }
    postings.add(
        ExampleCompany.posting(
            Story.daysAgo(1).plusSeconds(90), new Movement.Count(lines(item, 120), "")));
    ledger.postAll(postings);
    assertThat(used).isLessThan(100_000);
    return company;
  }

  private static void tier(ExampleCompany company, String item, String price) {
    company.entity(
        "PriceTier",
        "T-" + item,
        Map.of(
            "fromQuantity", List.of("1"), "unitPrice", List.of(price), "currency", List.of("EUR")),
        Map.of("offer", List.of("O-" + item)));
  }

  private static void issue(Ledger ledger, String item, int daysAgo, int amount) {
    ledger.post(
        ExampleCompany.posting(
            Story.daysAgo(daysAgo), new Movement.Issue(lines(item, amount), "")));
  }

  private static List<aion.ledger.StockLine> lines(String item, int amount) {
    return ExampleCompany.lines(item, "P1", new BigDecimal(amount).toPlainString(), "pcs");
  }

  private static long quantity(Graph graph) {
    return Long.parseLong(
        only(graph, "MATCH (c:Recommendation {status: 'open'}) RETURN toString(c.quantity) AS x"));
  }

  private static String only(Graph graph, String statement) {
    var found = graph.read(statement, Map.of(), row -> row.get("x").asString());
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Map<String, Object>> cards(Graph graph) {
    return graph.read(
        """
        MATCH (n) WHERE n:Recommendation OR n:Alternative OR n:Evidence
        RETURN properties(n) AS properties ORDER BY n.ref\
        """,
        Map.of(),
        row -> row.asMap());
  }
}
