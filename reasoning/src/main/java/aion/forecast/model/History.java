package aion.forecast.model;

import java.util.Arrays;

/// The values of a series, oldest first, all finite and at most about one in size, and how many
/// periods make a season (1: none).
public record History(double[] values, int season) {
  public History {
    if (season < 1) throw new IllegalArgumentException("A season of " + season + " periods.");
  }

  public int length() {
    return values.length;
  }

  public double last() {
    return values[values.length - 1];
  }

  /// The first `length` values.
  public History first(int length) {
    return new History(Arrays.copyOf(values, length), season);
  }

  /// Whether there are enough seasons to tell one from noise: two, and a little more.
  public boolean isSeasonal() {
    return season > 1 && values.length >= 2 * season + 2;
  }

  public boolean isPositive() {
    for (double value : values) if (value <= 0) return false;
    return values.length > 0;
  }

  public double mean() {
    return mean(values, 0, values.length);
  }

  static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) sum += values[i];
    return to > from ? sum / (to - from) : 0;
  }

  /// The mean square of the changes from one value to the next.
  double changeSquare() {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      double change = values[i] - values[i - 1];
      sum += change * change;
    }
    return values.length > 1 ? sum / (values.length - 1) : 0;
  }
}
