package aion.forecast;

import aion.forecast.model.Levels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Demand as a [Vintage] foretells it. Between whole weeks medians lie on the line and the spread
/// grows with the square root of time; beyond the last week the whole distribution grows in
/// proportion, which is wider than it would be.
public final class ForecastDemand implements Demand {
  private static final int POINTS = 200;

  private final Vintage vintage;
  private final double factor;
  private final Map<Integer, EmpiricalDistribution> sums = new ConcurrentHashMap<>();

  public ForecastDemand(Vintage vintage) {
    this(vintage, 1);
  }

  private ForecastDemand(Vintage vintage, double factor) {
    this.vintage = vintage;
    this.factor = factor;
  }

  public Vintage vintage() {
    return vintage;
  }

  @Override
  public boolean hasDemand() {
    return vintage.outlook().meanPerDay() > 0;
  }

  @Override
  public double meanPerDay() {
    return vintage.outlook().meanPerDay() * factor;
  }

  @Override
  public EmpiricalDistribution over(int days) {
    return sums.computeIfAbsent(days, this::sumOver);
  }

  @Override
  public ForecastDemand scaled(double by) {
    var scaled = new ForecastDemand(vintage, factor * by);
    sums.forEach((days, all) -> scaled.sums.put(days, all.scaled(by)));
    return scaled;
  }

  private EmpiricalDistribution sumOver(int days) {
    if (days == 0) return EmpiricalDistribution.of(0.0);
    double[] levels = levels(days);
    var sample = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double value = Math.max(0, Levels.interpolate(levels, (i + 0.5) / POINTS));
      sample[i] = (vintage.whole() ? Math.rint(value) : value) * factor;
    }
    return EmpiricalDistribution.of(sample);
  }

  private double[] levels(int days) {
    var outlook = vintage.outlook();
    int last = 7 * outlook.weeks();
    var levels = new double[Levels.COUNT];
    if (days >= last) {
      double[] all = outlook.sum(outlook.weeks());
      for (int i = 0; i < levels.length; i++) levels[i] = all[i] * days / last;
      return levels;
    }
    double share = days % 7 / 7.0;
    double[] below = outlook.sum(days / 7);
    double[] above = outlook.sum(days / 7 + 1);
    double median = between(below[Levels.MEDIAN], above[Levels.MEDIAN], share);
    for (int i = 0; i < levels.length; i++) {
      double near = below[i] - below[Levels.MEDIAN];
      double far = above[i] - above[Levels.MEDIAN];
      double spread = Math.sqrt(between(near * near, far * far, share));
      levels[i] = i < Levels.MEDIAN ? median - spread : median + spread;
    }
    return levels;
  }

  private static double between(double near, double far, double share) {
    return near + share * (far - near);
  }
}
