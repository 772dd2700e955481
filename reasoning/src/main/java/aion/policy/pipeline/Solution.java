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
}
