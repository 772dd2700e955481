package aion.semantic;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks at the questions that run, twenty times a second, and ends those that ran out of time, and
/// all of them when the memory of the process runs out.
final class Watch implements AutoCloseable {
  private static final int EVERY_MILLIS = 50;
  // What is left after a collection is in use; before it, part of it is garbage.
  private static final double FULL_AFTER_COLLECTION = 0.75;
  private static final double FULL = 0.97;

  private final Set<Run> runs = ConcurrentHashMap.newKeySet();
  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
          .toList();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("query-watch").factory());

  Watch() {
    clock.scheduleAtFixedRate(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void add(Run run) {
    runs.add(run);
  }

  void remove(Run run) {
    runs.remove(run);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void look() {
    if (runs.isEmpty()) return;
    boolean full = pools.stream().anyMatch(Watch::isFull);
    for (var run : runs)
      if (run.isLate()) run.stop(Run.End.TIME);
      else if (full) run.stop(Run.End.MEMORY);
  }

  private static boolean isFull(MemoryPoolMXBean pool) {
    return share(pool.getUsage()) > FULL
        || share(pool.getCollectionUsage()) > FULL_AFTER_COLLECTION;
  }

  private static double share(MemoryUsage usage) {
    return usage == null || usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
  }
}
