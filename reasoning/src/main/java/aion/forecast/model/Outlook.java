package aion.forecast.model;

/// What comes next, period by period: means, and quantiles at the [Levels].
public final class Outlook {
  private final double[] means;
  private final double[][] quantiles;

  public Outlook(int horizon) {
    means = new double[horizon];
    quantiles = new double[horizon][Levels.COUNT];
  }

  public int horizon() {
    return means.length;
  }

  /// The means, step by step; they may be written.
  public double[] means() {
    return means;
  }

  /// The quantiles of a step, counted from 0; they may be written.
  public double[] quantiles(int step) {
    return quantiles[step];
  }

  /// Makes a step normal around its mean.
  void normal(int step, double mean, double deviation) {
    means[step] = mean;
    for (int i = 0; i < Levels.COUNT; i++)
      quantiles[step][i] = mean + deviation * Levels.deviate(i);
  }

  /// Makes all steps like the first.
  void repeatFirst() {
    for (int h = 1; h < means.length; h++) {
      means[h] = means[0];
      System.arraycopy(quantiles[0], 0, quantiles[h], 0, Levels.COUNT);
    }
  }

  /// Half the width between the quantiles at 10 and 90 %, as a normal standard deviation.
  public double deviation(int step) {
    return (quantiles[step][11] - quantiles[step][3]) / (2 * Levels.deviate(11));
  }

  /// Whether all is finite.
  public boolean isFinite() {
    for (int h = 0; h < means.length; h++) {
      if (!Double.isFinite(means[h])) return false;
      for (double quantile : quantiles[h]) if (!Double.isFinite(quantile)) return false;
    }
    return true;
  }
}
