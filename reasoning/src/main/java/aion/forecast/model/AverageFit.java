package aion.forecast.model;

import java.util.Arrays;

/// The mean of the last values.
final class AverageFit extends WindowFit {
  AverageFit(History history, int span, double deviation) {
    super(history, span, deviation);
  }

  @Override
  public String name() {
    return "Moving Average (%d)".formatted(span());
  }

  @Override
  void means(double[] means) {
    Arrays.fill(means, average());
  }

  @Override
  double response(int after) {
    return after == 0 ? 1 : 1.0 / span();
  }
}
