package aion.forecast.model;

/// The probabilities at which distributions are held. What lies between is interpolated.
public final class Levels {
  private static final double[] PROBABILITIES = {
    0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99
  };
  private static final double[] DEVIATES = deviates();

  /// Where the median is.
  public static final int MEDIAN = 7;

  /// How many there are.
  public static final int COUNT = PROBABILITIES.length;

  private Levels() {}

  public static double probability(int level) {
    return PROBABILITIES[level];
  }

  /// The standard normal quantile of a level.
  public static double deviate(int level) {
    return DEVIATES[level];
  }

  /// The quantile at any probability from the quantiles at the levels: linear between them on the
  /// normal scale, and beyond the outermost as far as the last step goes on.
  public static double interpolate(double[] quantiles, double probability) {
    double z = Normal.quantile(probability);
    int above = 1;
    while (above < COUNT - 1 && DEVIATES[above] < z) above++;
    double share = (z - DEVIATES[above - 1]) / (DEVIATES[above] - DEVIATES[above - 1]);
    return quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1]);
  }

  private static double[] deviates() {
    var all = new double[PROBABILITIES.length];
    for (int i = 0; i < all.length; i++) all[i] = Normal.quantile(PROBABILITIES[i]);
    return all;
  }
}
