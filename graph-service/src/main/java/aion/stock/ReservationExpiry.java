package aion.stock;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Releases reservations whose time has come, by entries like everybody else's. A reservation that
/// is issued or released in the same moment wins or loses as a whole.
@Component
public final class ReservationExpiry {
  private static final Cypher DUE = Cypher.named("stock/reservations-due");
  private static final long AT_ONCE = 1_000;
  private static final Logger log = LoggerFactory.getLogger(ReservationExpiry.class);

  private final Graph graph;
  private final Ledger ledger;
  private final Clock clock;

  public ReservationExpiry(Graph graph, Ledger ledger, Clock clock) {
    this.graph = graph;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// @return how many were released
  @Scheduled(fixedDelayString = "${aion.stock.expiry-interval:1s}")
  public int release() {
    var now = clock.instant().atZone(java.time.ZoneOffset.UTC);
    var due =
        graph.read(DUE, Map.of("now", now, "limit", AT_ONCE), row -> row.get("id").asString());
    if (due.isEmpty()) return 0;
    var receipts = ledger.postAll(due.stream().map(ReservationExpiry::posting).toList());
    long released = receipts.stream().filter(r -> r instanceof Receipt.Appended).count();
    log.atInfo().addKeyValue("released", released).log("reservations expired");
    return (int) released;
  }

  private static Posting posting(String reservation) {
    var fact = new Movement.Release(reservation, null, null, true, "expired");
    var id = "expiry:" + UUID.randomUUID();
    return new Posting(id, null, "aion", "stock", id, fact);
  }
}
