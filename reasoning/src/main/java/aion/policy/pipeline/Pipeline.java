package aion.policy.pipeline;

import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;

/// Rules for stock with orders under way: exact over all states where there are few enough of them,
/// else the best of a family that is known to be near the optimum.
public final class Pipeline {
  private Pipeline() {}

  public static Solution of(LostSales problem) {
    return LostSalesTable.fits(problem, AverageCost.MOST_WORK)
        ? LostSalesTable.solve(problem)
        : CappedBaseStock.solve(problem);
  }

  public static Solution of(DualSourcing problem) {
    return DualTable.fits(problem, AverageCost.MOST_WORK)
        ? DualTable.solve(problem)
        : CappedDualIndex.solve(problem);
  }
}
