package aion.outbox;

import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.outbox.connector.AddressGuard;
import aion.outbox.connector.FileDrop;
import aion.outbox.connector.Target;
import aion.outbox.connector.Unusable;
import aion.outbox.connector.Webhook;
import aion.outbox.document.Documents;
import aion.problem.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
  @Bean
  Outbox outbox(Graph graph, Ledger ledger, OutboxSettings settings, Target target, Clock clock) {
    var backoff =
        new Backoff(settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault());
    var documents = new Documents(settings.buyer(), settings.mailFrom());
    return new Outbox(graph, ledger, documents, settings.formats(), target, backoff, clock);
  }

  @Bean
  Outcomes outcomes(Graph graph, Ledger ledger) {
    return new Outcomes(graph, ledger);
  }

  @Bean
  OutboxLoop outboxLoop(Outbox outbox, Outcomes outcomes, OutboxSettings settings) {
    return new OutboxLoop(outbox, outcomes, settings);
  }

  @Bean
  Dispatches dispatches(Graph graph, Ledger ledger) {
    return new Dispatches(graph, ledger);
  }

  @Bean
  Target orderTarget(OutboxSettings settings, Clock clock) {
    return switch (settings.to()) {
      case FOLDER -> new FileDrop(settings.folder());
      case WEBHOOK -> webhook(settings, clock);
    };
  }

  /// A webhook that is not set up right keeps nobody from starting: its orders wait, and say why.
  private static Target webhook(OutboxSettings settings, Clock clock) {
    var hosts =
        settings.webhookHosts().stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var address = settings.webhook() == null ? "" : settings.webhook();
    var secret = settings.webhookSecret() == null ? "" : settings.webhookSecret();
    try {
      return new Webhook(address, secret, new AddressGuard(hosts), settings.patience(), clock);
    } catch (Problem problem) {
      return new Unusable("webhook", problem);
    }
  }
}
