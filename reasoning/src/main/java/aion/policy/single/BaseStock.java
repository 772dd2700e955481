package aion.policy.single;

import aion.policy.stated.Bell;
import aion.policy.stated.Demand;
import aion.policy.stated.Newsvendor;

/// The best level before demand is known: the critical ratio of the costs (Arrow, Harris & Marschak
/// 1951; Snyder & Shen, Fundamentals of Supply Chain Theory, 4.3). Under a lead time the level is
/// that of the position, and the demand that of the lead time and one period.
///
/// @param level stock, or position under a lead time, to order up to
/// @param cost expected for a period
public record BaseStock(double level, double cost) {
  public static BaseStock of(Newsvendor problem) {
    int periods = problem.leadTime() + 1;
    double ratio = problem.underage() / (problem.underage() + problem.overage());
    if (problem.demand() instanceof Demand.Normal(double mean, double sd)) {
      double spread = sd * Math.sqrt(periods);
      double z = Bell.quantile(ratio);
      double cost = (problem.overage() + problem.underage()) * spread * Bell.density(z);
      return new BaseStock(mean * periods + z * spread, cost);
    }
    var demand = problem.demand().whole().over(periods);
    int level = demand.quantile(ratio);
    return new BaseStock(level, demand.costAt(level, problem.overage(), problem.underage()));
  }
}
