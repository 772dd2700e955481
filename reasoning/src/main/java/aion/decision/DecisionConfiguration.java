package aion.decision;

import aion.forecast.Days;
import aion.graph.Graph;
import aion.ledger.Ledger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionConfiguration {
  @Bean
  DecisionEffect decisionEffect(DecisionSettings settings) {
    return new DecisionEffect(settings);
  }

  @Bean
  Decisions decisions(Graph graph, Ledger ledger, Days days, DecisionSettings settings) {
    return decisionsOf(graph, ledger, days, settings);
  }

  @Bean
  DraftExpiry draftExpiry(Graph graph, Ledger ledger, Days days) {
    return new DraftExpiry(graph, ledger, days);
  }

  static Decisions decisionsOf(Graph graph, Ledger ledger, Days days, DecisionSettings settings) {
    var offers = new Offers(graph, days);
    return new Decisions(
        ledger,
        new Proposals(graph, offers, days),
        new Drafts(graph, offers),
        new ChoiceRules(days),
        settings);
  }
}
