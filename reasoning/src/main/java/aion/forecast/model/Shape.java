package aion.forecast.model;

/// Ways to fill in the quantiles of a step.
final class Shape {
  private static final double LARGEST_COUNTED = 2000;

  private Shape() {}

  /// The order statistics by definition 7 of Hyndman & Fan (1996), times a factor.
  static void empirical(Outlook outlook, int step, double[] sorted, double factor) {
    double sum = 0;
    for (double value : sorted) sum += value;
    outlook.means()[step] = factor * sum / sorted.length;
    for (int i = 0; i < Levels.COUNT; i++) {
      double place = Levels.probability(i) * (sorted.length - 1);
      int below = (int) place;
      double above = sorted[Math.min(below + 1, sorted.length - 1)];
      outlook.quantiles(step)[i] =
          factor * (sorted[below] + (place - below) * (above - sorted[below]));
    }
  }

  /// Averages of the order statistics near the probability (Sheather & Marron 1990), with
  /// Epanechnikov's kernel.
  static void kernel(Outlook outlook, int step, double[] sorted) {
    int n = sorted.length;
    double sum = 0;
    for (double value : sorted) sum += value;
    outlook.means()[step] = sum / n;
    for (int i = 0; i < Levels.COUNT; i++) {
      double p = Levels.probability(i);
      double width = Math.max(0.75 / n, 0.9 * Math.sqrt(p * (1 - p)) * Math.pow(n, -1.0 / 3));
      double weights = 0;
      double weighted = 0;
      for (int k = 0; k < n; k++) {
        double u = ((k + 0.5) / n - p) / width;
        if (u <= -1 || u >= 1) continue;
        weights += 1 - u * u;
        weighted += (1 - u * u) * sorted[k];
      }
      int nearest = Math.clamp((int) (p * n), 0, n - 1);
      outlook.quantiles(step)[i] = weights > 0 ? weighted / weights : sorted[nearest];
    }
  }

  /// Counts with this mean and variance: negative binomial, or Poisson when the variance is not
  /// above the mean; so many more zeros than that by `idle`.
  static void counts(Outlook outlook, int step, double mean, double variance, double idle) {
    outlook.means()[step] = mean;
    double active = mean / (1 - idle);
    // The variance of the active part, from that of the whole.
    double part = Math.max(active, variance / (1 - idle) - idle * active * active);
    if (active > LARGEST_COUNTED || active <= 0) {
      outlook.normal(step, mean, active <= 0 ? 0 : Math.sqrt(variance));
      return;
    }
    double size = part > active * 1.0001 ? active * active / (part - active) : Double.NaN;
    double share = Double.isNaN(size) ? 0 : 1 - active / part;
    double log = Double.isNaN(size) ? -active : size * Math.log(active / part);
    double mass = Math.exp(log) * (1 - idle);
    double below = idle + mass;
    int k = 0;
    // Far from zero the first mass may underflow; the normal is right there.
    if (mass < 1e-280) {
      outlook.normal(step, mean, Math.sqrt(Math.max(variance, mean)));
      return;
    }
    for (int i = 0; i < Levels.COUNT; i++) {
      while (below < Levels.probability(i) && k < 100_000) {
        mass *= Double.isNaN(size) ? active / (k + 1) : share * (k + size) / (k + 1);
        below += mass;
        k++;
      }
      outlook.quantiles(step)[i] = k;
    }
  }
}
