package aion.policy.stated;

import java.util.Map;
import java.util.TreeMap;

/// The law of one period's demand.
public sealed interface Demand {
  /// The same in whole units.
  WholeDemand whole();

  double mean();

  record Poisson(double mean) implements Demand {
    @Override
    public WholeDemand whole() {
      return WholeDemand.recurring(-mean, k -> mean / k, (int) (mean + 12 * Math.sqrt(mean) + 20));
    }
  }

  /// The number of failures before a success, of this mean.
  record Geometric(double mean) implements Demand {
    @Override
    public WholeDemand whole() {
      double ratio = mean / (1 + mean);
      return WholeDemand.recurring(
          Math.log1p(-ratio), k -> ratio, (int) Math.ceil(Math.log(1e-12) / Math.log(ratio)));
    }
  }

  /// Every whole number from low to high alike.
  record Uniform(int low, int high) implements Demand {
    @Override
    public WholeDemand whole() {
      var p = new double[high + 1];
      for (int k = low; k <= high; k++) p[k] = 1.0 / (high - low + 1);
      return new WholeDemand(p);
    }

    @Override
    public double mean() {
      return (low + high) / 2.0;
    }
  }

  /// In whole units: rounded to the nearest, and none below zero.
  record Normal(double mean, double sd) implements Demand {
    @Override
    public WholeDemand whole() {
      var p = new double[(int) Math.ceil(mean + 8 * sd) + 2];
      double below = 0;
      for (int k = 0; k < p.length; k++) {
        double upTo = Bell.below((k + 0.5 - mean) / sd);
        p[k] = upTo - below;
        below = upTo;
      }
      return new WholeDemand(p);
    }
  }

  /// More variable than Poisson: the variance is above the mean.
  record NegativeBinomial(double mean, double sd) implements Demand {
    @Override
    public WholeDemand whole() {
      double stay = 1 - mean / (sd * sd);
      double size = mean * (1 - stay) / stay;
      return WholeDemand.recurring(
          size * Math.log1p(-stay),
          k -> (k - 1 + size) / k * stay,
          (int) Math.ceil(mean + 60 * sd + 60));
    }
  }

  /// Each quantity with its probability.
  record Pmf(Map<Integer, Double> values) implements Demand {
    public Pmf {
      values = Map.copyOf(values);
    }

    @Override
    public WholeDemand whole() {
      var sorted = new TreeMap<>(values);
      var p = new double[sorted.lastKey() + 1];
      sorted.forEach((k, share) -> p[k] = share);
      return new WholeDemand(p);
    }

    @Override
    public double mean() {
      return values.entrySet().stream().mapToDouble(e -> e.getKey() * e.getValue()).sum();
    }
  }
}
