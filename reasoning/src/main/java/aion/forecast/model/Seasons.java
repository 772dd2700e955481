package aion.forecast.model;

/// The classical decomposition: how far each place in the season lies from the trend, as a
/// difference or as a factor. Place `i` belongs to the values at `i`, `i + m`, `i + 2m` ….
final class Seasons {
  private static final double LEAST_FACTOR = 0.05;

  private Seasons() {}

  /// The index of each place.
  ///
  /// @param factors whether as factors, which needs positive values
  /// @return one for each place; on average 0, or 1 as factors
  static double[] indices(History history, boolean factors) {
    double[] y = history.values();
    int m = history.season();
    double[] trend = trend(y, m);
    var sums = new double[m];
    var counts = new int[m];
    for (int t = m / 2; t < y.length - m / 2; t++) {
      if (factors && trend[t] <= 0) continue;
      sums[t % m] += factors ? y[t] / trend[t] : y[t] - trend[t];
      counts[t % m]++;
    }
    double mean = 0;
    for (int i = 0; i < m; i++) {
      sums[i] = counts[i] > 0 ? sums[i] / counts[i] : factors ? 1 : 0;
      mean += sums[i] / m;
    }
    for (int i = 0; i < m; i++)
      sums[i] = factors ? Math.max(LEAST_FACTOR, sums[i] / mean) : sums[i] - mean;
    return sums;
  }

  /// The share of what is left after the trend that the season explains: Wang, Smith & Hyndman
  /// (2006).
  static double strength(History history) {
    double[] y = history.values();
    int m = history.season();
    double[] trend = trend(y, m);
    double[] season = indices(history, false);
    double left = 0;
    double both = 0;
    for (int t = m / 2; t < y.length - m / 2; t++) {
      double detrended = y[t] - trend[t];
      both += detrended * detrended;
      left += (detrended - season[t % m]) * (detrended - season[t % m]);
    }
    int freedom = Math.max(1, y.length - 2 * (m / 2) - m);
    double corrected = left * (y.length - 2 * (m / 2)) / freedom;
    return both > 0 ? Math.max(0, 1 - corrected / both) : 0;
  }

  /// The test of Assimakopoulos & Nikolopoulos (2000): whether the autocorrelation at the season's
  /// lag is above zero at 90 %.
  static boolean show(History history) {
    if (!history.isSeasonal()) return false;
    double[] y = history.values();
    int m = history.season();
    double mean = history.mean();
    double variance = 0;
    for (double value : y) variance += (value - mean) * (value - mean);
    if (variance <= 0) return false;
    double squares = 0;
    double last = 0;
    for (int lag = 1; lag <= m; lag++) {
      double sum = 0;
      for (int t = lag; t < y.length; t++) sum += (y[t] - mean) * (y[t - lag] - mean);
      last = sum / variance;
      if (lag < m) squares += last * last;
    }
    return last > 1.645 * Math.sqrt((1 + 2 * squares) / y.length);
  }

  /// Moving averages over one season, centred; only places half a season from the ends count.
  private static double[] trend(double[] y, int m) {
    var trend = new double[y.length];
    int half = m / 2;
    for (int t = half; t < y.length - half; t++) {
      double sum = 0;
      for (int i = t - half; i <= t + half; i++) sum += y[i];
      if (m % 2 == 0) sum -= (y[t - half] + y[t + half]) / 2;
      trend[t] = sum / m;
    }
    return trend;
  }
}
