package aion.policy.decide;

import aion.policy.stated.OrderAllocation;

/// Allocations by trying every combination of quantities: what a search is held against.
public final class AllCombinations {
  private final OrderAllocation problem;

  private AllCombinations(OrderAllocation problem) {
    this.problem = problem;
  }

  /// The cost of the best combination; infinite when none covers the need. The time grows with the
  /// product of the suppliers' capacities in lots.
  public static double leastCost(OrderAllocation problem) {
    return new AllCombinations(problem).least(0, 0, 0);
  }

  private double least(int place, int sum, double cost) {
    if (place == problem.suppliers().size()) {
      boolean allowed =
          sum >= problem.need() && (problem.mostInAll() == null || sum <= problem.mostInAll());
      return allowed
          ? cost + problem.excessCost() * (sum - problem.need())
          : Double.POSITIVE_INFINITY;
    }
    var source = problem.suppliers().get(place);
    double best = least(place + 1, sum, cost);
    for (int q = source.lot(); q <= source.capacity(); q += source.lot())
      if (q >= source.minimum())
        best = Math.min(best, least(place + 1, sum + q, cost + problem.costOf(source, q)));
    return best;
  }
}
