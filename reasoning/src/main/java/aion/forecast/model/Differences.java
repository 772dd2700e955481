package aion.forecast.model;

/// How often a series is to be differenced.
final class Differences {
  private static final double STRONG_SEASON = 0.64;
  private static final double KPSS_AT_5_PERCENT = 0.463;

  private Differences() {}

  /// Once at the season's lag when the season is strong (Wang, Smith & Hyndman 2006; the bound is
  /// that of R's `forecast`).
  static int seasonal(History history) {
    return history.isSeasonal() && Seasons.strength(history) > STRONG_SEASON ? 1 : 0;
  }

  /// As often as the test of Kwiatkowski, Phillips, Schmidt & Shin (1992) rejects that the level is
  /// steady, twice at most.
  static int plain(double[] y) {
    int d = 0;
    while (d < 2 && y.length >= 8 && kpss(y) > KPSS_AT_5_PERCENT) {
      y = lagged(y, 1);
      d++;
    }
    return d;
  }

  static double[] lagged(double[] y, int lag) {
    var differences = new double[y.length - lag];
    for (int t = 0; t < differences.length; t++) differences[t] = y[t + lag] - y[t];
    return differences;
  }

  static double kpss(double[] y) {
    int n = y.length;
    double mean = History.mean(y, 0, n);
    double sum = 0;
    double squares = 0;
    double own = 0;
    for (double value : y) {
      sum += value - mean;
      squares += sum * sum;
      own += (value - mean) * (value - mean);
    }
    int lags = (int) (3 * Math.sqrt(n) / 13);
    double variance = own / n;
    for (int lag = 1; lag <= lags; lag++) {
      double product = 0;
      for (int t = lag; t < n; t++) product += (y[t] - mean) * (y[t - lag] - mean);
      variance += 2 * (1 - lag / (lags + 1.0)) * product / n;
    }
    return variance > 0 ? squares / ((double) n * n * variance) : 0;
  }
}
