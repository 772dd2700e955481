package aion.forecast.model;

/// A seasonal ARIMA model of differenced values, fitted by conditional least squares: what was
/// before the first value is taken as its expectation. Coefficients are searched as partial
/// autocorrelations, so that every model is stationary and invertible (Monahan 1984).
final class ArimaRun {
  final ArimaOrder order;
  private final double[] w; // without its mean
  private final double[] residuals;
  private final double mean;
  private double[] ar = {};
  private double[] ma = {};
  private double seasonalAr;
  private double seasonalMa;
  private double[] fullAr = {};
  private double[] fullMa = {};
  double squares;

  ArimaRun(ArimaOrder order, double[] differenced) {
    this.order = order;
    this.residuals = new double[differenced.length];
    this.mean = order.constant() ? History.mean(differenced, 0, differenced.length) : 0;
    this.w = new double[differenced.length];
    for (int t = 0; t < w.length; t++) w[t] = differenced[t] - mean;
  }

  double[] start() {
    return new double[order.coefficients()];
  }

  /// The sum of squared residuals.
  double cost(double[] places) {
    set(places);
    squares = 0;
    int[] arLags = lags(fullAr);
    int[] maLags = lags(fullMa);
    for (int t = 0; t < w.length; t++) {
      double error = w[t];
      for (int lag : arLags) {
        if (lag > t) break;
        error -= fullAr[lag - 1] * w[t - lag];
      }
      for (int lag : maLags) {
        if (lag > t) break;
        error -= fullMa[lag - 1] * residuals[t - lag];
      }
      residuals[t] = error;
      squares += error * error;
    }
    return w.length * Math.log(Math.max(squares, 1e-300));
  }

  private static int[] lags(double[] coefficients) {
    int count = 0;
    for (double coefficient : coefficients) if (coefficient != 0) count++;
    var lags = new int[count];
    int at = 0;
    for (int i = 0; i < coefficients.length; i++) if (coefficients[i] != 0) lags[at++] = i + 1;
    return lags;
  }

  private void set(double[] places) {
    int i = 0;
    ar = coefficients(places, i, order.p());
    i += order.p();
    ma = coefficients(places, i, order.q());
    i += order.q();
    seasonalAr = order.seasonalP() > 0 ? 0.98 * Math.tanh(places[i++]) : 0;
    seasonalMa = order.seasonalQ() > 0 ? 0.98 * Math.tanh(places[i]) : 0;
    fullAr = expanded(ar, seasonalAr, order.season(), -1);
    for (int j = 0; j < ma.length; j++) ma[j] = -ma[j];
    fullMa = expanded(ma, seasonalMa, order.season(), 1);
  }

  /// From partial autocorrelations, which lie between -1 and 1, to coefficients.
  private static double[] coefficients(double[] places, int from, int count) {
    var all = new double[count];
    var before = new double[count];
    for (int k = 0; k < count; k++) {
      double partial = 0.98 * Math.tanh(places[from + k]);
      all[k] = partial;
      for (int j = 0; j < k; j++) all[j] = before[j] - partial * before[k - 1 - j];
      System.arraycopy(all, 0, before, 0, k + 1);
    }
    return all;
  }

  /// The product of the plain and the seasonal polynomial, as coefficients by lag.
  ///
  /// @param sign of the product of both: -1 for autoregression, 1 for moving averages
  private static double[] expanded(double[] plain, double seasonal, int season, int sign) {
    if (seasonal == 0) return plain;
    var full = new double[plain.length + season];
    System.arraycopy(plain, 0, full, 0, plain.length);
    full[season - 1] += seasonal;
    for (int i = 0; i < plain.length; i++) full[season + i] += sign * plain[i] * seasonal;
    return full;
  }

  /// The constant of the differenced series.
  double mean() {
    return mean;
  }

  double[] fullAr() {
    return fullAr;
  }

  double[] fullMa() {
    return fullMa;
  }

  double[] residuals() {
    return residuals;
  }
}
