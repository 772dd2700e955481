package aion.web.explore;

import aion.projection.Cursor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a copy up to date with the feed, until this process ends.
final class Following {
  private static final Logger log = LoggerFactory.getLogger(Following.class);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Duration REST = Duration.ofSeconds(2);

  private final String name;
  private final FeedClient feed;
  private final Follower copy;
  private final ReentrantLock stepping = new ReentrantLock();

  /// Absent until the copy was asked.
  private volatile @Nullable Cursor cursor;

  /// @param name of the copy, for the log
  Following(String name, FeedClient feed, Follower copy) {
    this.name = name;
    this.feed = feed;
    this.copy = copy;
  }

  /// What the copy has.
  Cursor cursor() {
    var known = cursor;
    if (known != null) return known;
    var asked = copy.cursor();
    cursor = asked;
    return asked;
  }

  void start() {
    Thread.ofPlatform().daemon().name(name).start(this::followForEver);
  }

  /// Does the work while the copy stands still.
  <T> T whileStill(Supplier<T> work) {
    stepping.lock();
    try {
      return work.get();
    } finally {
      stepping.unlock();
    }
  }

  /// Takes over one batch.
  ///
  /// @return whether there is more to take now
  boolean step() {
    stepping.lock();
    try {
      var from = cursor();
      var batch = feed.next(from);
      boolean news = batch.fresh() || !batch.cursor().equals(from) || !batch.nodes().isEmpty();
      if (!news) return false;
      if (batch.fresh()) cursor = Cursor.START;
      copy.apply(batch);
      cursor = batch.cursor();
      return batch.more();
    } finally {
      stepping.unlock();
    }
  }

  private void followForEver() {
    while (true) {
      try {
        if (!step()) TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("copy", name).setCause(e).log("the feed is tried again");
        cursor = null;
        rest();
      }
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(REST.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
