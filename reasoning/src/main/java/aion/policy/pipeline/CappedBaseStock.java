package aion.policy.pipeline;

import aion.policy.stated.LostSales;
import aion.policy.stated.PipelineState;
import java.util.Map;

/// Order up to a level, but no more than a cap a period: Xin, Understanding the performance of
/// capped base-stock policies in lost-sales inventory models, Operations Research 69 (2021). Level
/// and cap are those of the least cost in a simulation that all candidates share.
record CappedBaseStock(int level, int cap) implements OrderRule {
  private static final int PERIODS = 40_000;
  private static final int WARM_UP = 1_000;

  static Solution solve(LostSales problem) {
    var draws = new Draws(problem.demand().whole(), PERIODS + WARM_UP, 1);
    var demand = problem.demand().whole();
    double ratio = problem.penalty() / (problem.penalty() + problem.holding());
    int mostLevel =
        demand.over(problem.leadTime() + 1).quantile(Math.max(ratio, 0.5)) + demand.most();
    int mostCap = demand.most() + 1;
    var found =
        GridDescent.least(
            new int[] {0, 1},
            new int[] {mostLevel, mostCap},
            new int[] {
              (int) Math.round(demand.mean() * (problem.leadTime() + 1)),
              (int) Math.ceil(demand.mean() * 1.2)
            },
            at -> new CappedBaseStock(at[0], at[1]).simulate(problem, draws));
    var rule = new CappedBaseStock(found.at()[0], found.at()[1]);
    return new Solution(
        rule,
        found.cost(),
        LowerBound.of(problem),
        "capped base stock, its level and cap by simulation of %,d periods; all states are too many for an exact answer"
            .formatted(PERIODS),
        Map.of("S", rule.level, "cap", rule.cap));
  }

  private double simulate(LostSales problem, Draws draws) {
    var pipe = new int[problem.leadTime()];
    int stock = level;
    int position = level;
    double sum = 0;
    for (int t = 0; t < draws.count(); t++) {
      stock += pipe[t % pipe.length];
      int order = Math.min(Math.max(level - position, 0), cap);
      pipe[t % pipe.length] = order;
      position += order;
      int asked = draws.at(t);
      int sold = Math.min(asked, stock);
      stock -= sold;
      position -= sold;
      if (t >= WARM_UP)
        sum +=
            problem.holding() * stock
                + problem.penalty() * (asked - sold)
                + (order > 0 ? problem.fixedCost() : 0);
    }
    return sum / (draws.count() - WARM_UP);
  }

  @Override
  public Orders ordersAt(PipelineState state) {
    int position = state.stock() + state.pipe().stream().mapToInt(Integer::intValue).sum();
    return new Orders(Math.min(Math.max(level - position, 0), cap), 0);
  }
}
