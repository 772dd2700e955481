package aion.forecast.model;

import java.util.Optional;

/// Whole numbers as draws from a negative binomial distribution, or one with more zeros than that
/// (zero-inflated), whose moments fade with age (as Snyder, Ord & Beaumont 2012 let the mean move).
///
/// @param inflated whether zeros have a share of their own
public record Counts(boolean inflated) implements Model {
  private static final double[] MEMORIES = {0.8, 0.9, 0.95, 0.98, 0.995};

  @Override
  public String name() {
    return inflated ? "Zero-inflated negative binomial" : "Negative binomial";
  }

  @Override
  public Optional<Fit> fit(History history) {
    if (history.length() < 6) return Optional.empty();
    for (double value : history.values())
      if (value < 0 || value != Math.rint(value) || value > 1e6) return Optional.empty();
    double memory = MEMORIES[0];
    double lowest = Double.POSITIVE_INFINITY;
    for (double tried : MEMORIES) {
      var state = new State(name(), inflated, tried, history);
      double loss = 0;
      for (double value : history.values()) {
        double error = value - state.mean;
        loss += error * error;
        state.observe(value);
      }
      if (loss >= lowest) continue;
      lowest = loss;
      memory = tried;
    }
    var state = new State(name(), inflated, memory, history);
    for (double value : history.values()) state.observe(value);
    return Optional.of(state);
  }

  private static final class State implements Fit {
    private final String name;
    private final boolean inflated;
    private final double memory;
    private double mean;
    private double square;
    private double zeros;

    State(String name, boolean inflated, double memory, History history) {
      this.name = name;
      this.inflated = inflated;
      this.memory = memory;
      mean = history.mean();
      for (double value : history.values()) {
        square += value * value / history.length();
        if (value == 0) zeros += 1.0 / history.length();
      }
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void observe(double value) {
      mean = memory * mean + (1 - memory) * value;
      // Spread and zeros are learned from at least fifty periods: they need more to be told.
      double slow = Math.max(memory, 0.98);
      square = slow * square + (1 - slow) * value * value;
      zeros = slow * zeros + (1 - slow) * (value == 0 ? 1 : 0);
    }

    @Override
    public void predict(Outlook outlook) {
      for (int h = 0; h < outlook.horizon(); h++) fill(outlook, h, 1);
    }

    @Override
    public void predictSums(Outlook outlook) {
      for (int h = 0; h < outlook.horizon(); h++) fill(outlook, h, h + 1);
    }

    private void fill(Outlook outlook, int step, int periods) {
      double variance = Math.max(mean, square - mean * mean);
      double idle = inflated && periods == 1 ? idle(variance) : 0;
      Shape.counts(outlook, step, periods * mean, periods * variance, idle);
    }

    /// The share of zeros beyond those that a Poisson of the active part has.
    private double idle(double variance) {
      if (mean <= 0) return 0;
      double most = Math.max(0, 1 - mean * mean / Math.max(variance + mean * mean - mean, 1e-12));
      double idle = zeros;
      for (int i = 0; i < 20; i++) {
        double none = Math.exp(-mean / Math.max(1e-9, 1 - idle));
        idle = Math.clamp((zeros - none) / Math.max(1e-9, 1 - none), 0, 0.98);
      }
      return Math.min(idle, 0.9 * most);
    }
  }
}
