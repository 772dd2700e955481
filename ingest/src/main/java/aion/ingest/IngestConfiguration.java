package aion.ingest;

import aion.epcis.EpcisEvents;
import aion.graph.Graph;
import aion.ingest.epcis.Capture;
import aion.ingest.epcis.Export;
import aion.ingest.gate.Mappings;
import aion.ingest.http.Events;
import aion.ingest.quarantine.Mending;
import aion.ingest.quarantine.Quarantine;
import aion.ingest.quarantine.QuarantineStore;
import aion.ledger.Ledger;
import aion.vocabulary.Ontology;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {
  @Bean
  Mappings mappings(Ontology ontology, IngestSettings settings) {
    return Mappings.load(ontology, settings.mappings());
  }

  @Bean
  Quarantine quarantine(
      Graph graph, Mappings mappings, Ledger ledger, IngestSettings settings, Clock clock) {
    var mending =
        new Mending(
            mappings,
            ledger,
            new GraphNames(graph),
            settings.limits(),
            clock,
            settings.futureSkew());
    return new Quarantine(new QuarantineStore(graph), mending);
  }

  @Bean
  Imports imports(
      Graph graph,
      Mappings mappings,
      Quarantine quarantine,
      Ledger ledger,
      IngestSettings settings,
      Clock clock) {
    var imports =
        new Imports(
            mappings,
            quarantine,
            new ImportRuns(graph),
            ledger,
            new GraphNames(graph),
            settings,
            clock);
    imports.endInterrupted();
    return imports;
  }

  @Bean
  Events events(IngestSettings settings, Clock clock) {
    return new Events(clock, settings.futureSkew());
  }

  @Bean
  Capture capture(
      EpcisEvents events, Graph graph, Ledger ledger, IngestSettings settings, Clock clock) {
    return new Capture(events, graph, ledger, clock, settings.futureSkew());
  }

  @Bean
  Export export(EpcisEvents events, Clock clock) {
    return new Export(events, clock);
  }
}
