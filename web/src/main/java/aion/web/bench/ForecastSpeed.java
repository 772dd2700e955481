package aion.web.bench;

import aion.forecast.choice.Forecaster;
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
    var sum = new DoubleAdder();
    Duration cpu = cpu();
    var effort =
        Effort.of(() -> IntStream.range(0, count).parallel().forEach(i -> forecast(cases, i, sum)));
    cpu = cpu().minus(cpu);
    var column = "%,d series".formatted(count);
    report.put(
        "forecast by the clock",
        "series/s",
        column,
        Figures.rate(count, Duration.ofNanos(effort.wallNanos())));
    report.put("forecast by CPU time", "series/s and core", column, Figures.rate(count, cpu));
    report.put("peak memory beyond the series", "MiB", column, effort.peakMegabytes());
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
