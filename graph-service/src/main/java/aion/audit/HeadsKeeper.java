package aion.audit;

import aion.ledger.EntriesAppended;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes the heads of the chains down outside the database while the product runs: soon after they
/// moved, and when it stops.
@Component
public final class HeadsKeeper implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(HeadsKeeper.class);

  private final Heads heads;
  private final HeadsSettings settings;
  private final Clock clock;
  private final Semaphore news = new Semaphore(1);
  private final Map<HeadsFile, Map<String, Head>> written = new HashMap<>();
  private final Map<HeadsFile, Boolean> failing = new HashMap<>();
  private volatile @Nullable Thread thread;

  HeadsKeeper(Heads heads, HeadsSettings settings, Clock clock) {
    this.heads = heads;
    this.settings = settings;
    this.clock = clock;
  }

  /// The file in the home; null when none is kept.
  public @Nullable HeadsFile file() {
    var folder = settings.headsFolder();
    return folder == null ? null : new HeadsFile(folder);
  }

  @EventListener
  void wake(EntriesAppended appended) {
    if (news.availablePermits() == 0) news.release();
  }

  @Override
  public void start() {
    for (var folder : folders()) open(new HeadsFile(folder));
    thread = Thread.ofVirtual().name("heads").start(this::loop);
  }

  @Override
  public void stop() {
    var running = thread;
    if (running == null) return;
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
    write();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /// Stops after everything that posts.
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  private List<Path> folders() {
    var folders = new ArrayList<Path>();
    if (settings.headsFolder() != null) folders.add(settings.headsFolder());
    if (settings.headsCopy() != null) folders.add(settings.headsCopy());
    return folders;
  }

  private void open(HeadsFile file) {
    try {
      written.put(file, file.newest());
    } catch (IOException e) {
      written.put(file, Map.of());
      log.atWarn().setCause(e).addKeyValue("file", file.path()).log("the heads file is unreadable");
    }
    warnOfLoss(file);
  }

  /// Says at once what a verification would find: that the chains end before what was seen.
  private void warnOfLoss(HeadsFile file) {
    var now = new HashMap<String, Long>();
    heads.read().forEach(head -> now.put(head.partition(), head.offset()));
    for (var seen : written.getOrDefault(file, Map.of()).values())
      if (now.getOrDefault(seen.partition(), 0L) < seen.offset())
        log.atError()
            .addKeyValue("partition", seen.partition())
            .addKeyValue("seen", seen.offset())
            .addKeyValue("there", now.getOrDefault(seen.partition(), 0L))
            .log("the ledger ends before a head that was written down: run ./aion verify");
  }

  private void loop() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        news.acquire();
        write();
        Thread.sleep(settings.headsInterval());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void write() {
    if (written.isEmpty()) return;
    try {
      var now = heads.read();
      written.keySet().forEach(file -> write(file, now));
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("the heads could not be read and are written down later");
      news.release();
    }
  }

  /// A folder that is away must not hold up the ledger: it gets what it missed when it is back.
  private void write(HeadsFile file, List<Head> now) {
    var before = written.getOrDefault(file, Map.of());
    var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var moved =
        now.stream()
            .filter(head -> !head.equals(before.get(head.partition())))
            .map(head -> new Witness(time, head))
            .toList();
    if (moved.isEmpty()) return;
    try {
      file.append(moved);
      var after = new HashMap<>(before);
      now.forEach(head -> after.put(head.partition(), head));
      written.put(file, after);
      failing.remove(file);
    } catch (IOException e) {
      news.release();
      if (failing.put(file, true) == null)
        log.atWarn()
            .addKeyValue("file", file.path())
            .addKeyValue("reason", e.toString())
            .log("the heads could not be written down; trying on");
    }
  }
}
