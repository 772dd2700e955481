package aion.policy.stated;

import org.jspecify.annotations.Nullable;

/// How much to have before demand is known; with a lead time, the base stock under which unmet
/// demand waits.
///
/// @param overage cost of a unit too many
/// @param underage cost of a unit too few
/// @param trade null when the two costs were given as they are
public record Newsvendor(
    Demand demand, double overage, double underage, int leadTime, @Nullable Trade trade)
    implements StatedProblem {
  /// The prices that the two costs come from.
  public record Trade(double revenue, double cost, double salvage) {}
}
