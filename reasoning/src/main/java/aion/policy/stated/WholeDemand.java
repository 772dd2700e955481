package aion.policy.stated;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Demand in whole units: the probability of 0, 1, 2 …, with a sum of one.
public final class WholeDemand {
  private static final double NEGLIGIBLE = 1e-13;
  private static final double MOST_WORK = 1e10;
  private final double[] p;
  private final double[] atMost;
  private final double[] left;
  private final double mean;

  /// @param weights at least one above zero; they are scaled to a sum of one
  public WholeDemand(double[] weights) {
    int last = weights.length - 1;
    while (last > 0 && weights[last] <= 0) last--;
    double sum = 0;
    for (double w : weights) sum += w;
    p = Arrays.copyOf(weights, last + 1);
    atMost = new double[last + 1];
    left = new double[last + 2];
    double soFar = 0;
    double first = 0;
    for (int k = 0; k <= last; k++) {
      p[k] /= sum;
      soFar += p[k];
      first += k * p[k];
      atMost[k] = soFar;
      left[k + 1] = left[k] + soFar;
    }
    mean = first;
  }

  /// Probabilities that follow from the logarithm of the first by ratios, until the rest is
  /// negligible.
  static WholeDemand recurring(double logFirst, IntToDoubleFunction ratio, int longest) {
    var weights = new double[longest + 1];
    double log = logFirst;
    double sum = 0;
    int k = 0;
    for (; k <= longest && sum < 1 - NEGLIGIBLE; k++) {
      if (k > 0) log += Math.log(ratio.applyAsDouble(k));
      sum += weights[k] = Math.exp(log);
    }
    return new WholeDemand(Arrays.copyOf(weights, k));
  }

  public double probability(int units) {
    return units < 0 || units >= p.length ? 0 : p[units];
  }

  /// The probability of at most so many.
  public double atMost(int units) {
    return units < 0 ? 0 : units >= p.length ? 1 : atMost[units];
  }

  /// The most that can be asked for.
  public int most() {
    return p.length - 1;
  }

  public double mean() {
    return mean;
  }

  /// The smallest quantity that covers demand with this probability.
  public int quantile(double level) {
    int found = Arrays.binarySearch(atMost, level - 1e-12);
    int k = found >= 0 ? found : -found - 1;
    return Math.min(k, p.length - 1);
  }

  /// E[(level - D)+], which is the sum of the probabilities of at most 0, 1, … below the level.
  public double expectedLeft(int level) {
    if (level <= 0) return 0;
    return level <= p.length ? left[level] : left[p.length] + level - p.length;
  }

  /// The cost of starting a period at a level, which may be below zero.
  public double costAt(int level, double holding, double penalty) {
    double left = expectedLeft(level);
    return holding * left + penalty * (mean - level + left);
  }

  /// The demand of so many independent periods; of none when zero.
  ///
  /// @throws Problem when that is too much to be reckoned with
  public WholeDemand over(int periods) {
    if ((double) p.length * p.length * periods * periods / 2 > MOST_WORK)
      throw new Problem(
          ProblemCode.PROBLEM_INVALID,
          "Demand of up to %d a period over %d periods is too much to be reckoned with exactly."
              .formatted(most(), periods),
          "State quantities in a larger unit, such as boxes or hundreds.");
    double[] sum = {1};
    for (int i = 0; i < periods; i++) sum = convolve(sum, p);
    return new WholeDemand(sum);
  }

  private static double[] convolve(double[] a, double[] b) {
    var c = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++)
      if (a[i] > 1e-18) for (int j = 0; j < b.length; j++) c[i + j] += a[i] * b[j];
    return c;
  }
}
