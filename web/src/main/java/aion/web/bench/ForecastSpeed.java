package aion.web.bench;

import aion.forecast.choice.Forecaster;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;

/// Series a second with the whole set of models, on all cores, and the memory it takes.
final class ForecastSpeed {
  private final Report report;

  ForecastSpeed(Report report) {
    this.report = report;
  }

  void measure(List<ForecastCase> cases, int count) {
    IntStream.range(0, 300).parallel().forEach(i -> forecast(cases, i, new DoubleAdder()));
    long before = Machine.heapInUse();
    var pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    var sum = new DoubleAdder();
    Duration cpu = cpu();
    var time =
        Figures.time(
            () -> IntStream.range(0, count).parallel().forEach(i -> forecast(cases, i, sum)));
    cpu = cpu().minus(cpu);
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    var column = "%,d series".formatted(count);
    report.put("forecast by the clock", "series/s", column, Figures.rate(count, time));
    report.put("forecast by CPU time", "series/s and core", column, Figures.rate(count, cpu));
    report.put("peak memory beyond the series", "MiB", column, Math.max(0, peak - before));
    if (!Double.isFinite(sum.sum())) throw new IllegalStateException("A forecast is not finite.");
    report.note(
        "Speed: M3's monthly series over and over, each 18 months ahead with all smooth models, on all cores after 300 to warm up.");
  }

  private static void forecast(List<ForecastCase> cases, int i, DoubleAdder sum) {
    var given = cases.get(i * 7 % cases.size());
    sum.add(new Forecaster().forecast(given.known(), 18).mean(18));
  }

  /// CPU time of this whole process.
  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
