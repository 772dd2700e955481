package aion.forecast.model;

import java.util.Arrays;

/// The mean of the last values.
final class AverageFit extends ShockFit {
  private final double[] last;
  private final double deviation;
  private int oldest;

  AverageFit(History history, int span, double deviation) {
    this.last = Arrays.copyOfRange(history.values(), history.length() - span, history.length());
    this.deviation = deviation;
  }

  @Override
  public String name() {
    return "Moving Average (%d)".formatted(last.length);
  }

  @Override
  public void observe(double value) {
    last[oldest] = value;
    oldest = (oldest + 1) % last.length;
  }

  @Override
  void means(double[] means) {
    Arrays.fill(means, History.mean(last, 0, last.length));
  }

  @Override
  double response(int after) {
    return after == 0 ? 1 : 1.0 / last.length;
  }

  @Override
  double deviation() {
    return deviation;
  }
}
