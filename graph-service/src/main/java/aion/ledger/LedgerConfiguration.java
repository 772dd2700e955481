package aion.ledger;

import aion.graph.Graph;
import aion.graph.Storage;
import java.time.Clock;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  /// @param migrated named so that the ledger opens after the migrations
  @Bean
  GroupCommit ledger(
      Driver driver,
      Graph migrated,
      List<Effect> effects,
      Clock clock,
      ApplicationEventPublisher events,
      Storage storage) {
    return new GroupCommit(
        driver,
        migrated.database(),
        effects,
        clock,
        count -> events.publishEvent(new EntriesAppended(count)),
        storage);
  }
}
