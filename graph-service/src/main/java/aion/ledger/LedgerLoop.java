package aion.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// A thread of the application that works when the ledger has gone on, from start to stop.
public abstract class LedgerLoop implements SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String name;
  private final boolean automatic;
  private final Semaphore woken = new Semaphore(0);
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Thread thread;

  /// @param name of the thread
  /// @param automatic whether it begins with the application
  protected LedgerLoop(String name, boolean automatic) {
    this.name = name;
    this.automatic = automatic;
  }

  /// Works until [#isRunning] is false or the thread is interrupted.
  protected abstract void loop();

  @EventListener
  public final void wake(EntriesAppended news) {
    woken.release();
  }

  @Override
  public final boolean isAutoStartup() {
    return automatic;
  }

  @Override
  public final void start() {
    stopped = new CountDownLatch(1);
    thread = Thread.ofVirtual().name(name).start(this::loop);
  }

  /// Stops after the work under way; what takes longer than two seconds is interrupted.
  @Override
  public final void stop() {
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
  public final boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /// Waits for new entries, or for so long.
  protected final void awaitNews(Duration longest) throws InterruptedException {
    if (woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
  }

  /// Waits for so long whatever comes, but not beyond the stop.
  protected final void pause(Duration duration) throws InterruptedException {
    var _ = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
