package aion.web.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/// What one piece of work took of this machine.
record Effort(long wallNanos, long cpuNanos, long peakMegabytes) {

  static Effort of(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = Machine.heapInUse();
    var pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = threads.getCurrentThreadCpuTime();
    long wall = Figures.time(work).toNanos();
    long used = threads.getCurrentThreadCpuTime() - cpu;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    return new Effort(wall, used, Math.max(0, peak - before));
  }

  /// Puts the medians of several rounds into a column.
  static void put(List<Effort> rounds, long given, long inferred, String column, Report report) {
    long wall = Figures.median(rounds.stream().map(Effort::wallNanos).toList());
    long cpu = Figures.median(rounds.stream().map(Effort::cpuNanos).toList());
    report.put("given facts", "triples", column, given);
    report.put("derived facts", "triples", column, inferred);
    report.put("closure", "s", column, InferenceBench.fine(wall / 1_000));
    report.put("closure, CPU", "s", column, InferenceBench.fine(cpu / 1_000));
    report.put("derived by the clock", "triples/s", column, Math.round(inferred * 1e9 / wall));
    report.put("derived by CPU time", "triples/s", column, Math.round(inferred * 1e9 / cpu));
    report.put(
        "peak memory",
        "MiB",
        column,
        Figures.median(rounds.stream().map(Effort::peakMegabytes).toList()));
  }
}
