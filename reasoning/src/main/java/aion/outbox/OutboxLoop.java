package aion.outbox;

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

/// Sends what is due, and notes what came of it, after start, when the ledger has gone on, and
/// every few seconds.
public final class OutboxLoop implements SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger log = LoggerFactory.getLogger(OutboxLoop.class);

  private final Outbox outbox;
  private final Outcomes outcomes;
  private final OutboxSettings settings;
  private final Semaphore woken = new Semaphore(0);
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Thread thread;

  OutboxLoop(Outbox outbox, Outcomes outcomes, OutboxSettings settings) {
    this.outbox = outbox;
    this.outcomes = outcomes;
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
    thread = Thread.ofVirtual().name("outbox").start(this::loop);
  }

  /// Stops after the sending under way; one that takes longer is given up, and is sent again after
  /// the next start.
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
    while (isRunning()) {
      try {
        outbox.sendDue();
        outcomes.observe();
        if (woken.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS))
          woken.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!isRunning()) return;
        log.atWarn().setCause(e).log("the outbox failed and tries again");
        if (pause()) return;
      }
    }
  }

  private boolean pause() {
    try {
      return stopped.await(settings.look().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
