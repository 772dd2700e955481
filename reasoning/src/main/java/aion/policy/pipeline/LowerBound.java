package aion.policy.pipeline;

import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;

/// What no rule can go below. A shorter lead time never costs more, since one may wait before
/// ordering; so the longest one that is solved exactly bounds longer ones, and one period's
/// newsvendor bounds them all.
final class LowerBound {
  private static final double LITTLE_WORK = 2e8;

  private LowerBound() {}

  static double of(LostSales problem) {
    for (int lead = problem.leadTime() - 1; lead > 0; lead--) {
      var shorter =
          new LostSales(
              problem.demand(),
              problem.holding(),
              problem.penalty(),
              problem.fixedCost(),
              lead,
              null);
      if (LostSalesTable.fits(shorter, LITTLE_WORK)) return LostSalesTable.solve(shorter).bound();
    }
    var demand = problem.demand().whole();
    int level = demand.quantile(problem.penalty() / (problem.penalty() + problem.holding()));
    return demand.costAt(level, problem.holding(), problem.penalty());
  }

  static double of(DualSourcing problem) {
    for (int lead = problem.regularLead() - 1; lead > problem.expressLead(); lead--) {
      var shorter =
          new DualSourcing(
              problem.demand(),
              problem.holding(),
              problem.backlog(),
              problem.regularPrice(),
              problem.expressPrice(),
              lead,
              problem.expressLead(),
              null);
      if (DualTable.fits(shorter, LITTLE_WORK)) return DualTable.solve(shorter).bound();
    }
    // With the express way at the price of the regular one it is a base stock.
    var demand = problem.demand().whole();
    var covered = demand.over(problem.expressLead() + 1);
    int level = covered.quantile(problem.backlog() / (problem.backlog() + problem.holding()));
    return problem.regularPrice() * demand.mean()
        + covered.costAt(level, problem.holding(), problem.backlog());
  }
}
