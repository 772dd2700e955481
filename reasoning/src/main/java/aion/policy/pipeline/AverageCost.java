package aion.policy.pipeline;

/// Finds the least mean cost of a period over all policies of a finite model: relative value
/// iteration with sweeps of the greedy policy in between (modified policy iteration, Puterman &
/// Shin 1978). The least and the greatest change of a state's value in a full step bound the
/// optimum and the cost of the greedy policy (Odoni 1969).
final class AverageCost {
  /// How much work a step over all states may take, in sums, and how many states fit in memory.
  static final double MOST_WORK = 2e9;

  static final double MOST_STATES = 4e6;
  private static final double TOLERANCE = 1e-7;
  private static final int MOST_STEPS = 5_000;
  private static final int SWEEPS = 25;

  /// A finite model whose greedy policy is kept by the model itself.
  interface Model {
    int states();

    /// One step of value iteration over all actions; remembers the best one of each state.
    void improve(double[] values, double[] into);

    /// The same step with the actions remembered.
    void sweep(double[] values, double[] into);
  }

  /// @param low no policy costs less
  /// @param high the greedy policy costs no more
  record Gain(double low, double high) {}

  private AverageCost() {}

  static Gain solve(Model model) {
    var values = new double[model.states()];
    var next = new double[model.states()];
    var gain = new Gain(0, Double.POSITIVE_INFINITY);
    for (int step = 0; step < MOST_STEPS; step++) {
      model.improve(values, next);
      gain = change(values, next);
      var spare = values;
      values = next;
      next = spare;
      if (gain.high - gain.low <= TOLERANCE * Math.max(1, Math.abs(gain.high))) break;
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        model.sweep(values, next);
        spare = values;
        values = next;
        next = spare;
      }
      double base = values[0];
      for (int i = 0; i < values.length; i++) values[i] -= base;
    }
    return gain;
  }

  private static Gain change(double[] before, double[] after) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < before.length; i++) {
      double change = after[i] - before[i];
      low = Math.min(low, change);
      high = Math.max(high, change);
    }
    return new Gain(low, high);
  }
}
