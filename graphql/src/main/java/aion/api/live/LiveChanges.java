package aion.api.live;

import aion.ledger.EntriesAppended;
import aion.projection.Changes;
import aion.projection.Feed;
import aion.projection.Position;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The changes, read once for all who follow at the same place. Each goes on from its own position
/// when it is ready for more, so nothing is kept for those who are slow. While nobody follows,
/// nothing is read.
@Component
public final class LiveChanges implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration REST = Duration.ofMillis(50);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final int SLICES = 16;

  private final Feed feed;
  private final Changes changes;
  private final long mostBehind;
  private final Semaphore woken = new Semaphore(0);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final LinkedHashMap<Position, FutureTask<Changes.Slice>> recent = new LinkedHashMap<>();
  private int followers;
  private volatile boolean closed;
  private Feed.@Nullable Heads heads;

  LiveChanges(Feed feed, Changes changes, LiveSettings settings) {
    this.feed = feed;
    this.changes = changes;
    this.mostBehind = settings.mostBehind();
  }

  @EventListener
  void wake(EntriesAppended appended) {
    woken.release();
  }

  /// Where everything is now.
  Position now() {
    return Position.at(refresh());
  }

  /// Begins to follow; [#leave] ends it.
  void enter() {
    lock.lock();
    try {
      if (followers == 0) recent.clear();
      if (++followers == 1) Thread.ofVirtual().name("live changes").start(this::look);
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      followers--;
    } finally {
      lock.unlock();
    }
  }

  /// What comes behind a position, which may be nothing yet.
  Changes.Slice next(Position from) throws InterruptedException {
    var until = heads();
    if (from.hasAll(until)) return new Changes.Slice(false, List.of(), from);
    if (from.behind(until) > mostBehind)
      return new Changes.Slice(true, List.of(), Position.at(until));
    var mine = new FutureTask<>(() -> changes.since(from, until));
    var shared = mine;
    lock.lock();
    try {
      var already = recent.putIfAbsent(from, mine);
      if (already != null) shared = already;
      if (recent.size() > SLICES) recent.pollFirstEntry();
    } finally {
      lock.unlock();
    }
    if (shared == mine) mine.run();
    try {
      var slice = shared.get();
      if (slice.to().equals(from)) forget(from);
      return slice;
    } catch (ExecutionException e) {
      forget(from);
      throw new IllegalStateException("The changes behind %s failed.".formatted(from), e);
    }
  }

  private void forget(Position from) {
    lock.lock();
    try {
      recent.remove(from);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something lies behind the position, or a while.
  void awaitNews(Position at) throws InterruptedException {
    lock.lock();
    try {
      if (heads != null && at.hasAll(heads)) {
        var _ = news.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return;
      }
    } finally {
      lock.unlock();
    }
    // A commit that is known already becomes visible in a moment.
    TimeUnit.MILLISECONDS.sleep(REST.toMillis());
  }

  private Feed.Heads heads() {
    var known = heads;
    return known == null ? refresh() : known;
  }

  /// Reads under the lock, so that what is known never goes back.
  private Feed.Heads refresh() {
    lock.lock();
    try {
      var now = feed.heads();
      boolean isNew = !now.equals(heads);
      heads = now;
      if (isNew) news.signalAll();
      return now;
    } finally {
      lock.unlock();
    }
  }

  private void look() {
    while (isFollowed()) {
      try {
        if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          TimeUnit.MILLISECONDS.sleep(REST.toMillis());
          woken.drainPermits();
        }
        refresh();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (closed) return;
        log.atWarn().setCause(e).log("the changes are looked for again");
        if (!rest()) return;
      }
    }
  }

  private boolean isFollowed() {
    lock.lock();
    try {
      if (followers == 0) recent.clear();
      return followers > 0 && !closed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void destroy() {
    closed = true;
  }

  private static boolean rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
