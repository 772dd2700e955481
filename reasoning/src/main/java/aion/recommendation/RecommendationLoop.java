package aion.recommendation;

import aion.ledger.EntriesAppended;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// Runs the recommender after start and whenever the ledger or the day has gone on. While the
/// ledger keeps growing, as in an import, it waits for it to come to rest. While there is no news,
/// forecasts are made, a few at a time: cards never wait for more than those.
public final class RecommendationLoop implements SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger log = LoggerFactory.getLogger(RecommendationLoop.class);

  private final Recommender recommender;
  private final Forecasting forecasting;
  private final RecommendationSettings settings;
  private final Semaphore woken = new Semaphore(0);
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Thread thread;

  RecommendationLoop(
      Recommender recommender, Forecasting forecasting, RecommendationSettings settings) {
    this.recommender = recommender;
    this.forecasting = forecasting;
    this.settings = settings;
  }

  @EventListener
  void wake(EntriesAppended news) {
    woken.release();
  }

  @Override
  public boolean isAutoStartup() {
    return settings.automatic();
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("recommender").start(this::loop);
  }

  /// Stops after the look under way; a run that takes longer is given up, and nothing of its
  /// transaction remains.
  @Override
  public void stop() {
    var running = thread;
    if (running == null) return;
    stopped.countDown();
    woken.release();
    try {
      if (!running.join(PATIENCE)) running.interrupt();
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void loop() {
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
        else if (!forecasting.step()) awaitNews();
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

  private void awaitNews() throws InterruptedException {
    if (woken.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
  }

  private boolean isOverdue(long since) {
    return System.nanoTime() - since > settings.longestWait().toNanos();
  }

  private void pause(Duration duration) throws InterruptedException {
    var _ = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
