package aion.policy.pipeline;

import java.util.Map;

/// A rule for orders with what it costs.
///
/// @param cost expected for a period
/// @param bound below which no rule can cost
/// @param method how it was found, in words
/// @param parameters of the rule's family by name; empty when it is a table of all states
public record Solution(
    OrderRule rule, double cost, double bound, String method, Map<String, Integer> parameters) {
  public Solution {
    parameters = Map.copyOf(parameters);
  }

  /// The optimal orders of all states of a model.
  static Solution of(OrderRule table, int states, AverageCost.Gain gain) {
    return new Solution(
        table,
        (gain.low() + gain.high()) / 2,
        gain.low(),
        "optimal orders of all %,d states by modified policy iteration".formatted(states),
        Map.of());
  }
}
