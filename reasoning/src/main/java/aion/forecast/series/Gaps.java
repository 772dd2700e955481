package aion.forecast.series;

import java.util.Arrays;
import java.util.List;

/// How periods without a value are mended. Where a series is never below zero and is zero at times,
/// a missing period is one without demand: zero. Elsewhere it lies on the line between its
/// neighbours. Missing values before the first and after the last number are left out.
final class Gaps {
  private Gaps() {}

  /// @param values with NaN where there is none
  /// @return empty when there is no value at all
  static double[] fill(double[] values, List<String> treatments) {
    int from = 0;
    int to = values.length;
    while (from < to && Double.isNaN(values[from])) from++;
    while (to > from && Double.isNaN(values[to - 1])) to--;
    if (from > 0 || to < values.length)
      treatments.add(
          "%d periods without a number at the ends: left out"
              .formatted(from == to ? values.length : from + values.length - to));
    var filled = Arrays.copyOfRange(values, from, to);
    int missing = 0;
    boolean zeros = false;
    boolean negative = false;
    for (double value : filled) {
      if (Double.isNaN(value)) missing++;
      zeros |= value == 0;
      negative |= value < 0;
    }
    if (missing == 0) return filled;
    boolean none = zeros && !negative;
    for (int i = 0; i < filled.length; i++) {
      if (!Double.isNaN(filled[i])) continue;
      int next = i;
      while (Double.isNaN(filled[next])) next++;
      double before = filled[i - 1];
      // Halves first, so that the largest numbers do not overflow.
      double step = (filled[next] / 2 - before / 2) / (next - i + 1) * 2;
      for (int j = i; j < next; j++) filled[j] = none ? 0 : before + step * (j - i + 1);
    }
    treatments.add(
        "%d missing periods: %s"
            .formatted(missing, none ? "taken as zero" : "on the line between their neighbours"));
    return filled;
  }
}
