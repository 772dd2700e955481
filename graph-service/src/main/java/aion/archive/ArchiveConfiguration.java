package aion.archive;

import aion.graph.Graph;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {
  @Bean
  Archive archive(Graph graph, ArchiveSettings settings) {
    return new Archive(graph, settings.folder());
  }

  @Bean
  Archiver archiver(Archive archive, Clock clock) {
    return new Archiver(archive, clock);
  }

  @Bean
  ColdHistory coldHistory(Archive archive) {
    return new ColdHistory(archive);
  }

  @Bean
  ArchivedChains archivedChains(Archive archive) {
    return new ArchivedChains(archive);
  }

  @Bean
  Drill drill(Archive archive, Clock clock) {
    return new Drill(archive, clock);
  }

  @Bean
  DrillSchedule drillSchedule(Drill drill) {
    return new DrillSchedule(drill);
  }

  @Bean
  LedgerEntries ledgerEntries(Graph graph, Archive archive) {
    return new LedgerEntries(graph, archive);
  }
}
