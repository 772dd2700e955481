package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.forecast.ForecastSettings;
import aion.forecast.LeadTimeRecord;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.recommendation.Overview.CurrencyAmount;
import aion.recommendation.Overview.WeekCount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class ReadingsTest {
  @Test
  void suppliers_and_offers_have_the_record_of_their_deliveries(Graph graph, Ledger ledger) {
    Story.told(ledger, 252);
    var records = new LeadTimeRecords(graph, Story.days(), new ForecastSettings(365, 1095, 8, 3));

    var ofA = new LeadTimeRecord(9, 7.0, 8.0, 9.0, 6 / 9.0);
    var ofB = new LeadTimeRecord(9, 5.0, 6.0, 7.0, 1.0);

    assertThat(records.ofSuppliers(List.of("Supplier/A", "Supplier/B", "Supplier/none")))
        .isEqualTo(
            Map.of("Supplier/A", ofA, "Supplier/B", ofB, "Supplier/none", LeadTimeRecord.NONE));
    assertThat(records.ofOffers(List.of("SupplyOffer/O-A", "SupplyOffer/none")))
        .isEqualTo(Map.of("SupplyOffer/O-A", ofA, "SupplyOffer/none", LeadTimeRecord.NONE));
  }

  @Test
  void the_overview_counts_what_there_is(Graph graph, Ledger ledger) {
    var story = Story.told(ledger, 252);
    story.ordered("A", 30, Story.daysAgo(20));
    story.ordered("A", 30, null);
    story.ordered("A", 3, TestGraph.NOW.plus(Duration.ofDays(5)));
    Story.recommender(graph).run();
    long entries =
        graph
            .read("MATCH (e:Entry) RETURN count(e) AS n", Map.of(), r -> r.get("n").asLong())
            .getFirst();

    var overview = new OverviewFigures(graph, TestGraph.shared().cold, Story.days()).take(true);

    assertThat(overview)
        .usingRecursiveComparison()
        .ignoringFields("issueLines", "critical", "soon", "watch")
        .isEqualTo(
            new Overview(
                TestGraph.NOW,
                1,
                1,
                2,
                0,
                0,
                0,
                3,
                1,
                1,
                15 / 18.0,
                List.of(new CurrencyAmount(new BigDecimal("12600000.000000"), "IDR")),
                List.of(),
                (int) entries));
    assertThat(overview.issueLines())
        .hasSize(52)
        .endsWith(
            new WeekCount(LocalDate.of(2026, 5, 18), 7),
            new WeekCount(LocalDate.of(2026, 5, 25), 7),
            new WeekCount(LocalDate.of(2026, 6, 1), 0));
    assertThat(overview.issueLines().getFirst())
        .isEqualTo(new WeekCount(LocalDate.of(2025, 6, 9), 0));
    assertThat(
            new OverviewFigures(graph, TestGraph.shared().cold, Story.days())
                .take(false)
                .stockValue())
        .isNull();
  }

  @Test
  void an_empty_company_has_no_share_rather_than_a_perfect_one(Graph graph) {
    var overview = new OverviewFigures(graph, TestGraph.shared().cold, Story.days()).take(true);

    assertThat(overview.onTimeShare()).isNull();
    assertThat(overview.stockValue()).isEmpty();
  }

  @Test
  void every_statement_can_be_planned_and_names_nothing_unknown(Graph graph, Ledger ledger)
      throws IOException {
    Story.told(ledger, 252);
    Story.recommender(graph).run();

    var folder = Path.of("src/main/resources/cypher");
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".cypher")).toList()) {
        var text = Files.readString(file);
        var warnings =
            graph.write(tx ->
                tx.run("EXPLAIN " + text).consume().notifications().stream()
                    .map(n -> n.code() + ": " + n.description())
                    .filter(n -> n.contains("Unknown"))
                    .toList());
        assertThat(warnings).as(file.toString()).isEmpty();
      }
    }
  }
}
