package aion.outbox;

import aion.ledger.LedgerLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due, and notes what came of it, after start, when the ledger has gone on, and
/// every few seconds. A sending that a stop breaks off is made again after the next start.
public final class OutboxLoop extends LedgerLoop {
  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);

  private final Outbox outbox;
  private final Outcomes outcomes;
  private final OutboxSettings settings;

  OutboxLoop(Outbox outbox, Outcomes outcomes, OutboxSettings settings) {
    super("outbox", settings.automatic());
    this.outbox = outbox;
    this.outcomes = outcomes;
    this.settings = settings;
  }

  @Override
  protected void loop() {
    boolean failed = false;
    while (isRunning()) {
      try {
        if (failed) pause(settings.look());
        failed = false;
        outbox.sendDue();
        outcomes.observe();
        awaitNews(settings.look());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!isRunning()) return;
        log.atWarn().setCause(e).log("the outbox failed and tries again");
        failed = true;
      }
    }
  }
}
