package aion.web.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/// Arithmetic of measurements.
final class Figures {
  private Figures() {}

  /// How many a second.
  static long rate(long count, Duration time) {
    return Math.round(count * 1e9 / Math.max(1, time.toNanos()));
  }

  static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  static BigDecimal ratio(long part, long whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(Math.max(1, whole)), 2, RoundingMode.HALF_UP);
  }

  static BigDecimal milliseconds(long nanoseconds) {
    return BigDecimal.valueOf(nanoseconds).movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
  }

  /// With so many decimals.
  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /// @param sorted ascending
  static long quantile(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
