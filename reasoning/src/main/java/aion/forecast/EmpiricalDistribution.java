package aion.forecast;

import java.util.Arrays;
import java.util.Collection;

/// A sample taken as a distribution: each observation is equally likely.
public final class EmpiricalDistribution {
  private final double[] sorted;
  private final double[] sumFrom;

  private EmpiricalDistribution(double[] sorted) {
    this.sorted = sorted;
    this.sumFrom = new double[sorted.length + 1];
    for (int i = sorted.length - 1; i >= 0; i--) sumFrom[i] = sumFrom[i + 1] + sorted[i];
  }

  /// @throws IllegalArgumentException when the sample is empty or holds what is no finite number
  public static EmpiricalDistribution of(double... sample) {
    if (sample.length == 0) throw new IllegalArgumentException("The sample is empty.");
    var sorted = sample.clone();
    Arrays.sort(sorted);
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1]))
      throw new IllegalArgumentException("The sample holds what is no finite number.");
    return new EmpiricalDistribution(sorted);
  }

  public static EmpiricalDistribution of(Collection<? extends Number> sample) {
    return of(sample.stream().mapToDouble(Number::doubleValue).toArray());
  }

  public int size() {
    return sorted.length;
  }

  public double mean() {
    return sumFrom[0] / sorted.length;
  }

  public double smallest() {
    return sorted[0];
  }

  public double largest() {
    return sorted[sorted.length - 1];
  }

  /// The quantile by definition 7 of Hyndman & Fan (1996): linear between the order statistics, the
  /// first at probability 0 and the last at 1.
  ///
  /// @param probability from 0 to 1
  public double quantile(double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) Math.floor(place);
    if (below + 1 >= sorted.length) return largest();
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  /// The share of the sample above `level`.
  public double probabilityAbove(double level) {
    return (double) (sorted.length - countUpTo(level)) / sorted.length;
  }

  /// The share of the sample at or above `level`.
  public double probabilityAtLeast(double level) {
    return probabilityAbove(Math.nextDown(level));
  }

  /// The expected excess over `level`, `E[(X - level)+]`: with demand as X, the units short.
  public double expectedShortfall(double level) {
    int from = countUpTo(level);
    return (sumFrom[from] - (sorted.length - from) * level) / sorted.length;
  }

  /// The smallest observation above `level`, or `largest` when there is none.
  double nextAbove(double level) {
    return sorted[Math.min(countUpTo(level), sorted.length - 1)];
  }

  /// The distribution of `factor` times the value; the factor is above zero.
  EmpiricalDistribution scaled(double factor) {
    return new EmpiricalDistribution(Arrays.stream(sorted).map(x -> x * factor).toArray());
  }

  private int countUpTo(double level) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= level) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
