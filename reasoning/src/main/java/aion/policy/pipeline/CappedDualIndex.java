package aion.policy.pipeline;

import aion.policy.stated.DualSourcing;
import aion.policy.stated.PipelineState;
import java.util.Map;

/// Raise the stock to one level by the express way, and the position to another by the regular way,
/// but by no more than a cap: Sun & Van Mieghem, Robust dual sourcing inventory management:
/// optimality of capped dual index policies and smoothing, MSOM 21 (2019). The three are those of
/// the least cost in a simulation that all candidates share.
record CappedDualIndex(int express, int regular, int cap) implements OrderRule {
  private static final int PERIODS = 40_000;
  private static final int WARM_UP = 1_000;

  static Solution solve(DualSourcing problem) {
    var demand = problem.demand().whole();
    var draws = new Draws(demand, PERIODS + WARM_UP, 1);
    int lead = problem.regularLead() - problem.expressLead();
    var soon = demand.over(problem.expressLead() + 1);
    var late = demand.over(problem.regularLead() + 1);
    double ratio = problem.backlog() / (problem.backlog() + problem.holding());
    var found =
        GridDescent.least(
            new int[] {-late.most(), 0, 0},
            new int[] {soon.most(), late.most(), demand.most() + 1},
            new int[] {soon.quantile(ratio), late.quantile(ratio), (int) Math.ceil(demand.mean())},
            at -> new CappedDualIndex(at[0], at[1], at[2]).simulate(problem, lead, draws));
    var rule = new CappedDualIndex(found.at()[0], found.at()[1], found.at()[2]);
    return new Solution(
        rule,
        found.cost(),
        LowerBound.of(problem),
        "capped dual index, its levels and cap by simulation of %,d periods; all states are too many for an exact answer"
            .formatted(PERIODS),
        Map.of("Se", rule.express, "Sr", rule.regular, "cap", rule.cap));
  }

  private double simulate(DualSourcing problem, int lead, Draws draws) {
    var covered = problem.demand().whole().over(problem.expressLead() + 1);
    var costs = new LevelCosts(covered, problem.holding(), problem.backlog());
    var pipe = new int[lead];
    int stock = express;
    int under = 0;
    double sum = 0;
    for (int t = 0; t < draws.count(); t++) {
      int arrived = pipe[t % lead];
      stock += arrived;
      under -= arrived;
      int fast = Math.max(express - stock, 0);
      stock += fast;
      int slow = Math.min(Math.max(regular - stock - under, 0), cap);
      pipe[t % lead] = slow;
      under += slow;
      if (t >= WARM_UP)
        sum += problem.regularPrice() * slow + problem.expressPrice() * fast + costs.at(stock);
      stock -= draws.at(t);
    }
    return sum / (draws.count() - WARM_UP);
  }

  @Override
  public Orders ordersAt(PipelineState state) {
    int fast = Math.max(express - state.stock(), 0);
    int under = state.pipe().stream().mapToInt(Integer::intValue).sum();
    return new Orders(Math.min(Math.max(regular - state.stock() - fast - under, 0), cap), fast);
  }
}
