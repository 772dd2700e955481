package aion.web.bench;

import aion.forecast.series.Series;

/// Sums of what forecasts lost, over series.
final class ForecastScores {
  private static final double[] DECILES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private double scaledErrors;
  private double percentErrors;
  private long scaledSeries;
  private long series;
  private double pinball;
  private double errors;
  private double size;
  private final long[] covered = new long[2];
  private long values;

  static double[] deciles() {
    return DECILES.clone();
  }

  /// The mean absolute change from one season to the next (Hyndman & Koehler 2006).
  static double scale(Series known) {
    double[] y = known.values();
    int lag = y.length > known.season() ? known.season() : 1;
    double sum = 0;
    for (int t = lag; t < y.length; t++) sum += Math.abs(y[t] - y[t - lag]);
    return y.length > lag ? sum / (y.length - lag) : 0;
  }

  /// Takes in the points forecast for one series.
  void points(ForecastCase given, double[] points) {
    double absolute = 0;
    double percent = 0;
    int steps = Math.min(given.then().length, points.length);
    for (int h = 0; h < steps; h++) {
      double error = Math.abs(given.then()[h] - points[h]);
      absolute += error;
      double both = Math.abs(given.then()[h]) + Math.abs(points[h]);
      percent += both > 0 ? 200 * error / both : 0;
    }
    double scale = scale(given.known());
    series++;
    percentErrors += percent / steps;
    if (scale <= 0) return;
    scaledSeries++;
    scaledErrors += absolute / steps / scale;
  }

  /// Takes in the nine deciles forecast for one value.
  void deciles(double value, double[] quantiles) {
    for (int i = 0; i < DECILES.length; i++) {
      double error = value - quantiles[i];
      pinball += 2 * Math.max(DECILES[i] * error, (DECILES[i] - 1) * error) / DECILES.length;
    }
    errors += Math.abs(value - quantiles[4]);
    size += Math.abs(value);
  }

  /// Takes in the 80 % and 95 % intervals of one value.
  void intervals(double value, double low80, double high80, double low95, double high95) {
    if (low80 <= value && value <= high80) covered[0]++;
    if (low95 <= value && value <= high95) covered[1]++;
    values++;
  }

  double mase() {
    return scaledErrors / scaledSeries;
  }

  double smape() {
    return percentErrors / series;
  }

  /// The weighted quantile loss over the deciles, as the Chronos benchmarks have it.
  double wql() {
    return pinball / size;
  }

  double wape() {
    return errors / size;
  }

  double coverage80() {
    return 100.0 * covered[0] / values;
  }

  double coverage95() {
    return 100.0 * covered[1] / values;
  }
}
