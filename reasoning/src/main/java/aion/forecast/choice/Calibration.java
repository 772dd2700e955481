package aion.forecast.choice;

import aion.forecast.model.Levels;
import aion.forecast.model.Outlook;
import java.util.List;

/// Widens or narrows quantiles so that they cover what they say, and goes on doing so as coverage
/// drifts: after each value, each side's factor moves with whether the value was missed, as in the
/// adaptive conformal inference of Gibbs & Candes (2021) and the quantile tracking of Angelopoulos,
/// Candes & Tibshirani (2023), on the logarithm of the width.
final class Calibration {
  private static final int INNER = 3; // 10 and 90 %
  private static final int OUTER = 1; // 2.5 and 97.5 %
  private static final double LEAST = -1.5;
  private static final double MOST = 2.5;

  private final double rate;
  private final double first;
  private final double tails;
  private final double growth;
  private final int tried;
  // Near and far steps have factors of their own; each for both sides, inner and outer levels.
  private final double[][] logs = new double[2][4];

  /// @param rate how far one value moves a factor
  /// @param first the factor to start with, one period ahead
  /// @param tails what the outer levels have beyond it
  /// @param growth the power of the growth of a model's own spread with which the factor grows
  /// @param tried how many steps ahead models were tried
  Calibration(double rate, double first, double tails, double growth, int tried) {
    this.rate = rate;
    this.first = first;
    this.tails = tails;
    this.growth = growth;
    this.tried = tried;
  }

  /// Learns from outlooks and what came, origin by origin.
  void learn(List<Outlook> outlooks, double[] values, int start) {
    for (int origin = 0; origin < outlooks.size(); origin++) {
      var missed = new double[2][4];
      var steps = new int[2];
      var outlook = outlooks.get(origin);
      double[] wide = wide(outlook);
      for (int h = 0; h < outlook.horizon(); h++) {
        int reach = 2 * h < tried ? 0 : 1;
        steps[reach]++;
        miss(outlook.quantiles(h), h, wide[h], values[start + origin + h], missed[reach]);
      }
      for (int reach = 0; reach < 2; reach++) {
        if (steps[reach] == 0) continue;
        for (int i = 0; i < 4; i++) {
          double share = missed[reach][i] / steps[reach];
          double nominal = Levels.probability(i < 2 ? INNER : OUTER);
          logs[reach][i] = Math.clamp(logs[reach][i] + rate * (share - nominal), LEAST, MOST);
        }
      }
    }
  }

  private void miss(double[] q, int h, double wide, double value, double[] missed) {
    double median = q[Levels.MEDIAN];
    for (int i = 0; i < 4; i++) {
      int level = i < 2 ? INNER : OUTER;
      boolean upper = i % 2 == 1;
      double width =
          Math.abs(q[upper ? Levels.COUNT - 1 - level : level] - median) * wide * factor(h, i);
      if (upper ? value > median + width : value < median - width) missed[i]++;
    }
  }

  private double factor(int h, int which) {
    double far = tried <= 1 ? 0 : Math.clamp((2.0 * h - tried / 2.0) / tried, 0, 1);
    double log = (1 - far) * logs[0][which] + far * logs[1][which];
    return Math.exp(log) * (which < 2 ? 1 : tails);
  }

  /// What each step is widened by before anything is learned: where a model's own spread grows with
  /// the steps, the series wanders, and what the model does not know of that grows too.
  private double[] wide(Outlook outlook) {
    var wide = new double[outlook.horizon()];
    double near = outlook.deviation(0);
    for (int h = 0; h < wide.length; h++) {
      double ratio = near > 0 ? Math.clamp(outlook.deviation(h) / near, 1, 100) : 1;
      wide[h] = first * Math.pow(ratio, growth);
    }
    return wide;
  }

  /// Applies the factors, in place: to the periods, and in the same measure to their sums.
  void apply(Outlook periods, Outlook sums) {
    double[] wide = wide(periods);
    apply(periods, wide);
    apply(sums, wide);
  }

  private void apply(Outlook outlook, double[] wide) {
    for (int h = 0; h < outlook.horizon(); h++) {
      double[] q = outlook.quantiles(h);
      double median = q[Levels.MEDIAN];
      for (int i = 0; i < Levels.COUNT; i++) {
        int side = i < Levels.MEDIAN ? 0 : 1;
        int fromEnd = Math.min(i, Levels.COUNT - 1 - i);
        double outer = fromEnd >= INNER ? 0 : fromEnd <= OUTER ? 1 : 0.5;
        double factor = (1 - outer) * factor(h, side) + outer * factor(h, side + 2);
        q[i] = median + (q[i] - median) * wide[h] * factor;
      }
      for (int i = Levels.MEDIAN - 1; i >= 0; i--) q[i] = Math.min(q[i], q[i + 1]);
      for (int i = Levels.MEDIAN + 1; i < Levels.COUNT; i++) q[i] = Math.max(q[i], q[i - 1]);
    }
  }
}
