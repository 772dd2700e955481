package aion.policy.single;

import aion.policy.stated.Demand;
import aion.policy.stated.ReorderLot;
import aion.policy.stated.WholeDemand;

/// The best (r,Q) of all, found exactly: Federgruen & Zheng, An efficient algorithm for computing
/// an optimal (r,Q) policy in continuous review stochastic inventory systems, Operations Research
/// 40 (1992). The lot grows around the cheapest position while a further one lowers the mean.
///
/// @param reorderPoint order when the position falls to it
/// @param cost expected for a period
public record FixedLot(int reorderPoint, int quantity, double cost) {
  public static FixedLot of(ReorderLot problem) {
    double mean = problem.rate() * problem.leadTime();
    var demand = mean == 0 ? new WholeDemand(new double[] {1}) : new Demand.Poisson(mean).whole();
    int y = demand.quantile(problem.penalty() / (problem.penalty() + problem.holding()));
    double ordering = problem.fixedCost() * problem.rate();
    int r = y - 1;
    int quantity = 1;
    double sum = ordering + at(y, demand, problem);
    while (true) {
      double below = at(r, demand, problem);
      double above = at(r + quantity + 1, demand, problem);
      if (Math.min(below, above) >= sum / quantity)
        return new FixedLot(r, quantity, sum / quantity);
      if (below <= above) r--;
      quantity++;
      sum += Math.min(below, above);
    }
  }

  private static double at(int level, WholeDemand demand, ReorderLot problem) {
    return demand.costAt(level, problem.holding(), problem.penalty());
  }
}
