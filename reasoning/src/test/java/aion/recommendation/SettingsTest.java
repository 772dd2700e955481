package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.TestGraph;
import aion.archive.ColdHistory;
import aion.forecast.Cover;
import aion.forecast.Days;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.policy.PolicySettings;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

@GraphTest
class SettingsTest {
  @Test
  void runs_without_any_setting(Graph graph) {
    try (var context = context(graph, Map.of("aion.recommendation.automatic", "false"))) {
      assertThat(context.getBean(PolicySettings.class)).isEqualTo(PolicySettings.DEFAULT);
      assertThat(context.getBean(Days.class).zone()).isEqualTo(ZoneId.of("UTC"));
      assertThat(context.getBean(RecommendationLoop.class).isRunning()).isFalse();
      assertThat(context.getBean(Recommender.class).run())
          .isEqualTo(new Recommender.Run(0, 0, 0, 0, 0));
      assertThat(context.getBean(Recommendations.class).find("Recommendation/none")).isEmpty();
      assertThat(context.getBean(OverviewFigures.class).take(false).items()).isZero();
      assertThat(context.getBean(Cover.class)).isNotNull();
      assertThat(context.getBean(LeadTimeRecords.class)).isNotNull();
    }
  }

  @Test
  void obeys_its_settings(Graph graph) {
    var settings =
        Map.<String, Object>of(
            "aion.zone", "Asia/Jakarta",
            "aion.policy.review-days", "3",
            "aion.policy.stock-out-cost-factor", "1.5");

    try (var context = context(graph, settings)) {
      assertThat(context.getBean(Days.class).zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
      assertThat(context.getBean(PolicySettings.class))
          .isEqualTo(new PolicySettings(0.95, 0.25, 1.5, 3, 180, 0.25));
      assertThat(context.getBean(RecommendationLoop.class).isRunning()).isTrue();
    }
  }

  private static AnnotationConfigApplicationContext context(
      Graph graph, Map<String, Object> settings) {
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(Graph.class, () -> graph);
    context.registerBean(ColdHistory.class, () -> TestGraph.shared().cold);
    context.registerBean(Clock.class, () -> Clock.fixed(TestGraph.NOW, ZoneOffset.UTC));
    context.scan("aion.forecast", "aion.policy", "aion.recommendation");
    context.refresh();
    return context;
  }
}
