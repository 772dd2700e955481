package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.archive.Archive;
import aion.archive.Archiver;
import aion.archive.LivedYear;
import aion.forecast.DemandRecord;
import aion.forecast.ForecastSettings;
import aion.graph.Graph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class ArchivedHistoryTest {
  private static final Map<String, List<String>> POINTS =
      Map.of(
          "bolts", List.of("StockPosition/BOLT-M8@P1", "StockPosition/BOLT-M8@P1%2FA-01"),
          "nuts", List.of("StockPosition/NUT-M8@P2"),
          "oil", List.of("StockPosition/OIL@P1"));

  @Test
  void demand_and_issue_lines_are_the_same_after_archiving(Graph graph, Archive archive) {
    try (var year = new LivedYear().live()) {
      var cold = TestGraph.shared().cold;
      var demand =
          new DemandRecord(graph, cold, Story.days(), new ForecastSettings(365, 1095, 8, 3));
      var overview = new OverviewFigures(graph, cold, Story.days());
      var histories = demand.histories(POINTS);
      var figures = overview.take(true);

      new Archiver(archive, year.clock()).archive(LocalDate.of(2026, 4, 1), _ -> {});

      assertThat(demand.histories(POINTS)).usingRecursiveComparison().isEqualTo(histories);
      assertThat(overview.take(true)).isEqualTo(figures);
      assertThat(figures.issueLines()).anyMatch(week -> week.count() > 0);
    }
  }
}
