package aion.recommendation;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the recommender after start and whenever the ledger or the day has gone on. While the
/// ledger keeps growing, as in an import, it waits for it to come to rest.
public final class RecommendationLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(RecommendationLoop.class);

  private final Recommender recommender;
  private final RecommendationSettings settings;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable Thread thread;

  RecommendationLoop(Recommender recommender, RecommendationSettings settings) {
    this.recommender = recommender;
    this.settings = settings;
  }

  /// Looks at once, however young the last look is.
  public void wake() {
    woken.release();
  }

  @Override
  public boolean isAutoStartup() {
    return settings.automatic();
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("recommender").start(this::loop);
  }

  @Override
  public void stop() {
    var running = thread;
    if (running == null) return;
    thread = null;
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void loop() {
    var before = Checkpoint.NONE;
    long waitedSince = System.nanoTime();
    while (isRunning()) {
      try {
        var heads = recommender.heads();
        if (heads.equals(recommender.seen())) waitedSince = System.nanoTime();
        else if (heads.equals(before) || isOverdue(waitedSince)) {
          recommender.run();
          waitedSince = System.nanoTime();
        }
        before = heads;
        if (woken.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS))
          woken.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!isRunning()) return;
        log.atWarn().setCause(e).log("the recommender failed and tries again");
        pause();
      }
    }
  }

  private boolean isOverdue(long since) {
    return System.nanoTime() - since > settings.longestWait().toNanos();
  }

  private void pause() {
    try {
      Thread.sleep(settings.look().multipliedBy(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
