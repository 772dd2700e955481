package aion.decision;

import aion.forecast.Days;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.DecisionFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Ends drafts that nobody approved in time, by entries like everybody else's.
public final class DraftExpiry {
  private static final Cypher DUE = Cypher.named("decision/drafts-due");
  private static final long AT_ONCE = 1_000;
  private static final Logger log = LoggerFactory.getLogger(DraftExpiry.class);

  private final Graph graph;
  private final Ledger ledger;
  private final Days days;

  DraftExpiry(Graph graph, Ledger ledger, Days days) {
    this.graph = graph;
    this.ledger = ledger;
    this.days = days;
  }

  /// @return how many ended
  @Scheduled(fixedDelayString = "${aion.decision.expiry-interval:30s}")
  public int expire() {
    var now = days.now().atZone(ZoneOffset.UTC);
    var due =
        graph.read(DUE, Map.of("now", now, "limit", AT_ONCE), row -> row.get("id").asString());
    if (due.isEmpty()) return 0;
    var receipts = ledger.postAll(due.stream().map(DraftExpiry::posting).toList());
    long ended = receipts.stream().filter(r -> r instanceof Receipt.Appended).count();
    log.atInfo().addKeyValue("expired", ended).log("drafts expired");
    return (int) ended;
  }

  private static Posting posting(String draft) {
    var id = "expire:" + draft;
    return new Posting(id, null, "aion", "decision", id, new DecisionFact.Expired(draft));
  }
}
