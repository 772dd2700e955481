package aion.forecast;

import aion.archive.ColdHistory;
import aion.graph.Graph;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ForecastSettings.class, ZoneSettings.class})
class ForecastConfiguration {
  @Bean
  Days days(Clock clock, ZoneSettings settings) {
    return new Days(clock, settings.zone());
  }

  @Bean
  DemandRecord demandRecord(Graph graph, ColdHistory cold, Days days, ForecastSettings settings) {
    return new DemandRecord(graph, cold, days, settings);
  }

  @Bean
  Vintages vintages(Graph graph) {
    return new Vintages(graph);
  }

  @Bean
  DemandForecasts demandForecasts(
      Graph graph, DemandRecord record, Vintages vintages, Days days, ForecastSettings settings) {
    return new DemandForecasts(graph, record, vintages, days, settings);
  }

  @Bean
  LeadTimeRecords leadTimeRecords(Graph graph, Days days, ForecastSettings settings) {
    return new LeadTimeRecords(graph, days, settings);
  }

  @Bean
  Cover cover(DemandRecord record) {
    return new Cover(record);
  }
}
