package aion.recommendation;

import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.forecast.DemandForecasts;
import aion.forecast.DemandRecord;
import aion.forecast.LeadTimeRecords;
import aion.forecast.Vintages;
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
  Dossiers dossiers(
      Graph graph,
      ColdHistory cold,
      DemandRecord demand,
      Vintages vintages,
      LeadTimeRecords leadTimes,
      Days days,
      PolicySettings settings) {
    return new Dossiers(graph, cold, demand, vintages, leadTimes, days, settings);
  }

  @Bean
  Recommender recommender(
      Graph graph,
      ColdHistory cold,
      Dossiers dossiers,
      DemandForecasts forecasts,
      OrderPolicy policy,
      Flips flips,
      Days days,
      PolicySettings settings) {
    return new Recommender(graph, cold, dossiers, forecasts, policy, flips, days, settings);
  }

  @Bean
  WhatIfs whatIfs(
      Graph graph,
      Dossiers dossiers,
      OrderPolicy policy,
      Messages messages,
      Days days,
      PolicySettings settings) {
    return new WhatIfs(graph, dossiers, policy, messages, days, settings);
  }

  @Bean
  Forecasting forecasting(
      Graph graph,
      Recommender recommender,
      DemandForecasts forecasts,
      Days days,
      PolicySettings settings) {
    return new Forecasting(graph, recommender, forecasts, days, settings);
  }

  @Bean
  RecommendationLoop recommendationLoop(
      Recommender recommender, Forecasting forecasting, RecommendationSettings settings) {
    return new RecommendationLoop(recommender, forecasting, settings);
  }

  @Bean
  Messages adviceMessages() {
    return new Messages();
  }

  @Bean
  Forecasts forecasts(Messages messages) {
    return new Forecasts(messages);
  }

  @Bean
  Recommendations recommendations(Graph graph, Messages messages) {
    return new Recommendations(graph, messages);
  }

  @Bean
  OverviewFigures overviewFigures(Graph graph, ColdHistory cold, Days days) {
    return new OverviewFigures(graph, cold, days);
  }
}
