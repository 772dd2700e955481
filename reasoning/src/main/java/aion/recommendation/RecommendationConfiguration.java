package aion.recommendation;

import aion.forecast.Days;
import aion.forecast.DemandRecord;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.policy.Flips;
import aion.policy.OrderPolicy;
import aion.policy.PolicySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecommendationSettings.class)
class RecommendationConfiguration {
  @Bean
  Recommender recommender(
      Graph graph,
      DemandRecord demand,
      LeadTimeRecords leadTimes,
      OrderPolicy policy,
      Flips flips,
      Days days,
      PolicySettings settings) {
    var dossiers = new Dossiers(graph, demand, leadTimes, days, settings);
    return new Recommender(graph, dossiers, policy, flips, days, settings);
  }

  @Bean
  RecommendationLoop recommendationLoop(Recommender recommender, RecommendationSettings settings) {
    return new RecommendationLoop(recommender, settings);
  }

  @Bean
  Messages adviceMessages() {
    return new Messages();
  }

  @Bean
  Recommendations recommendations(Graph graph, Messages messages) {
    return new Recommendations(graph, messages);
  }

  @Bean
  OverviewFigures overviewFigures(Graph graph, Days days) {
    return new OverviewFigures(graph, days);
  }
}
