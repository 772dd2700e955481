package aion.forecast.model;

import java.util.function.ToDoubleFunction;

/// A rate of demand and a distribution around it.
final class RateFit implements Fit {
  private static final int MOST_SEEN = 400;

  private final String name;
  private final Seen seen;
  private final boolean whole;
  private final ToDoubleFunction<double[]> rate;

  RateFit(String name, Seen seen, boolean whole, ToDoubleFunction<double[]> rate) {
    this.name = name;
    this.seen = seen;
    this.whole = whole;
    this.rate = rate;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void observe(double value) {
    seen.add(value);
  }

  @Override
  public void predict(Outlook outlook) {
    double mean = Math.max(0, rate.applyAsDouble(seen.last(MOST_SEEN)));
    double[] sorted = seen.sorted(MOST_SEEN);
    fill(outlook, 0, mean, sorted, 1);
    outlook.repeatFirst();
  }

  @Override
  public void predictSums(Outlook outlook) {
    double mean = Math.max(0, rate.applyAsDouble(seen.last(MOST_SEEN)));
    double[] sorted = seen.sorted(MOST_SEEN);
    for (int h = 0; h < outlook.horizon(); h++)
      fill(outlook, h, mean, whole ? sorted : seen.sums(MOST_SEEN, h + 1), h + 1);
  }

  private void fill(Outlook outlook, int step, double mean, double[] sorted, int periods) {
    double average = History.mean(sorted, 0, sorted.length);
    if (!whole) {
      Shape.empirical(outlook, step, sorted, average > 0 ? mean * periods / average : 0);
      return;
    }
    double squares = 0;
    for (double value : sorted) squares += (value - average) * (value - average);
    // The spread moves with the rate as that of a negative binomial of the same size does.
    double variance = squares / Math.max(1, sorted.length - 1);
    double extra = average > 0 ? Math.max(0, (variance - average) / (average * average)) : 0;
    Shape.counts(outlook, step, periods * mean, periods * (mean + extra * mean * mean), 0);
  }
}
