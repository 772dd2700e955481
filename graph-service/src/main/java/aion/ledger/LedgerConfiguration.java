package aion.ledger;

import aion.graph.Graph;
import aion.graph.Storage;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  @Bean
  GroupCommit ledger(
      Graph graph,
      List<Effect> effects,
      ColdEntries cold,
      Clock clock,
      ApplicationEventPublisher events,
      Storage storage) {
    return new GroupCommit(
        graph,
        effects,
        cold,
        clock,
        count -> events.publishEvent(new EntriesAppended(count)),
        storage);
  }
}
