package aion.forecast.choice;

import aion.forecast.model.Levels;
import aion.forecast.model.Outlook;
import java.util.Arrays;

/// What comes next for one series: each period, and the sums over the first one, two, three ….
public final class Forecast {
  private final Outlook periods;
  private final Outlook sums;
  private final boolean whole;
  private final boolean floored;
  private final double scale;
  private final Reason reason;

  /// @param whole whether quantiles are whole numbers
  /// @param floored whether nothing is below zero
  Forecast(
      Outlook periods, Outlook sums, boolean whole, boolean floored, double scale, Reason reason) {
    this.periods = periods;
    this.sums = sums;
    this.whole = whole;
    this.floored = floored;
    this.scale = scale;
    this.reason = reason;
  }

  public int horizon() {
    return periods.horizon();
  }

  public Reason reason() {
    return reason;
  }

  /// The mean of a step, counted from 1.
  public double mean(int step) {
    return bounded(periods.means()[step - 1]);
  }

  /// The mean of the sum of the steps from 1 on.
  public double meanOfSum(int steps) {
    return bounded(sums.means()[steps - 1]);
  }

  /// Quantiles of a step, in the order of the probabilities.
  ///
  /// @param probabilities above 0 and below 1, ascending
  public double[] quantiles(int step, double... probabilities) {
    return quantiles(periods.quantiles(step - 1), probabilities);
  }

  /// Quantiles of the sum of the steps from 1 on.
  public double[] quantilesOfSum(int steps, double... probabilities) {
    return quantiles(sums.quantiles(steps - 1), probabilities);
  }

  private double[] quantiles(double[] levels, double[] probabilities) {
    var asked = new double[probabilities.length];
    Arrays.setAll(
        asked,
        i -> {
          double value = bounded(Levels.interpolate(levels, probabilities[i]));
          return whole && Math.abs(value) < 1e15 ? Math.rint(value) : value;
        });
    for (int i = 1; i < asked.length; i++) asked[i] = Math.max(asked[i], asked[i - 1]);
    return asked;
  }

  private double bounded(double value) {
    double sized = Math.clamp(value * scale, -Double.MAX_VALUE, Double.MAX_VALUE);
    return floored ? Math.max(0.0, sized) : sized + 0.0; // no negative zero
  }
}
