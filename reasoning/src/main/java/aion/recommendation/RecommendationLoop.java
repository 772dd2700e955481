package aion.recommendation;

import aion.ledger.LedgerLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the recommender after start and whenever the ledger or the day has gone on. While the
/// ledger keeps growing, as in an import, it waits for it to come to rest. While there is no news,
/// forecasts are made, a few at a time: cards never wait for more than those. Of a run that a stop
/// breaks off nothing remains.
public final class RecommendationLoop extends LedgerLoop {
  private static final Logger log = LoggerFactory.getLogger(RecommendationLoop.class);

  private final Recommender recommender;
  private final Forecasting forecasting;
  private final RecommendationSettings settings;

  RecommendationLoop(
      Recommender recommender, Forecasting forecasting, RecommendationSettings settings) {
    super("recommender", settings.automatic());
    this.recommender = recommender;
    this.forecasting = forecasting;
    this.settings = settings;
  }

  @Override
  protected void loop() {
    var before = Checkpoint.NONE;
    long waitedSince = System.nanoTime();
    boolean failed = false;
    boolean first = true;
    while (isRunning()) {
      try {
        if (failed) pause(settings.look());
        failed = false;
        var heads = recommender.heads();
        boolean news = !heads.equals(recommender.seen());
        if (!news) waitedSince = System.nanoTime();
        if (news && (heads.equals(before) || isOverdue(waitedSince))) {
          if (first) recommender.run();
          else recommender.catchUp();
          first = false;
          continue;
        }
        before = heads;
        if (news) pause(settings.rest());
        else if (!forecasting.step()) awaitNews(settings.look());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!isRunning()) return;
        log.atWarn().setCause(e).log("the recommender failed and tries again");
        before = Checkpoint.NONE;
        failed = true;
      }
    }
  }

  private boolean isOverdue(long since) {
    return System.nanoTime() - since > settings.longestWait().toNanos();
  }
}
