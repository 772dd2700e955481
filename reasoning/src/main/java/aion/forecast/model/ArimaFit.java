package aion.forecast.model;

import java.util.Arrays;

/// A seasonal ARIMA model after the last value it has seen. The differencing is part of the
/// autoregression here, so values are forecast directly.
final class ArimaFit extends ShockFit {
  private final String name;
  private final double[] ar; // of the values themselves, by lag
  private final double[] ma;
  private final double constant;
  private final double deviation;
  private double[] values;
  private double[] errors;
  private int count;
  private double[] responses = {1};

  ArimaFit(ArimaRun run, History history, double deviation) {
    var order = run.order;
    this.name = order.text();
    this.ma = run.fullMa().clone();
    double[] polynomial = polynomial(run.fullAr());
    double rest = 1;
    for (double coefficient : run.fullAr()) rest -= coefficient;
    this.constant = run.mean() * rest;
    for (int i = 0; i < order.d(); i++) polynomial = times(polynomial, 1);
    if (order.seasonalD() > 0) polynomial = times(polynomial, order.season());
    this.ar = new double[polynomial.length - 1];
    for (int i = 0; i < ar.length; i++) ar[i] = -polynomial[i + 1];
    this.deviation = deviation;
    this.count = history.length();
    this.values = Arrays.copyOf(history.values(), count + 48);
    this.errors = new double[count + 48];
    int lost = count - run.residuals().length;
    System.arraycopy(run.residuals(), 0, errors, lost, run.residuals().length);
  }

  private static double[] polynomial(double[] coefficients) {
    var polynomial = new double[coefficients.length + 1];
    polynomial[0] = 1;
    for (int i = 0; i < coefficients.length; i++) polynomial[i + 1] = -coefficients[i];
    return polynomial;
  }

  /// The polynomial times one minus the lag.
  private static double[] times(double[] polynomial, int lag) {
    var product = Arrays.copyOf(polynomial, polynomial.length + lag);
    for (int i = 0; i < polynomial.length; i++) product[i + lag] -= polynomial[i];
    return product;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void observe(double value) {
    room(count + 1);
    errors[count] = value - mean(count);
    values[count++] = value;
  }

  @Override
  void means(double[] means) {
    room(count + means.length);
    for (int h = 0; h < means.length; h++) {
      errors[count + h] = 0;
      means[h] = mean(count + h);
      values[count + h] = means[h];
    }
  }

  private double mean(int t) {
    double mean = constant;
    for (int i = 0; i < Math.min(t, ar.length); i++)
      if (ar[i] != 0) mean += ar[i] * values[t - 1 - i];
    for (int i = 0; i < Math.min(t, ma.length); i++)
      if (ma[i] != 0) mean += ma[i] * errors[t - 1 - i];
    return mean;
  }

  private void room(int length) {
    if (length <= values.length) return;
    values = Arrays.copyOf(values, length + 48);
    errors = Arrays.copyOf(errors, length + 48);
  }

  @Override
  double response(int after) {
    if (after >= responses.length) {
      int from = responses.length;
      responses = Arrays.copyOf(responses, Math.max(after + 1, 2 * from));
      for (int j = from; j < responses.length; j++) {
        double sum = j <= ma.length ? ma[j - 1] : 0;
        for (int i = 0; i < Math.min(j, ar.length); i++) sum += ar[i] * responses[j - 1 - i];
        responses[j] = sum;
      }
    }
    return responses[after];
  }

  @Override
  double deviation() {
    return deviation;
  }
}
