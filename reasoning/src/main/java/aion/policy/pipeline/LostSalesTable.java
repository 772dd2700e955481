package aion.policy.pipeline;

import aion.policy.stated.LostSales;
import aion.policy.stated.PipelineState;
import aion.policy.stated.WholeDemand;
import java.util.stream.IntStream;

/// The optimal orders of a lost-sales model over all its states. Without a fixed cost no order
/// above one period's newsvendor quantity and no position above that of lead time and one period is
/// ever best (Zipkin, Old and new methods for lost-sales inventory systems, Operations Research 56,
/// 2008), so the box of these states loses nothing.
final class LostSalesTable implements AverageCost.Model, OrderRule {

  private final LostSales problem;
  private final WholeDemand demand;
  private final Pipes pipes;
  private final int width;
  private final double[] cost;
  private final double[] share;
  private final short[] order;

  private LostSalesTable(LostSales problem, WholeDemand demand, int mostStock, int mostOrder) {
    this.problem = problem;
    this.demand = demand;
    width = mostStock + 1;
    pipes = Pipes.of(problem.leadTime() - 1, mostOrder);
    cost = new double[width];
    share = new double[width];
    for (int x = 0; x < width; x++) {
      cost[x] = demand.costAt(x, problem.holding(), problem.penalty());
      share[x] = demand.probability(x);
    }
    order = new short[width * pipes.count()];
  }

  static Solution solve(LostSales problem) {
    var table = of(problem);
    return Solution.of(table, table.states(), AverageCost.solve(table));
  }

  /// Whether a step over all states takes no more work than that.
  static boolean fits(LostSales problem, double mostWork) {
    var demand = problem.demand().whole();
    double states =
        (mostStock(problem, demand) + 1.0)
            * Math.pow(mostOrder(problem, demand) + 1.0, problem.leadTime() - 1);
    double work =
        states
            * (mostOrder(problem, demand) + 1.0)
            * Math.min(mostStock(problem, demand), demand.most())
            / 2;
    return states <= AverageCost.MOST_STATES && work <= mostWork;
  }

  private static LostSalesTable of(LostSales problem) {
    var demand = problem.demand().whole();
    return new LostSalesTable(
        problem, demand, mostStock(problem, demand), mostOrder(problem, demand));
  }

  private static int mostStock(LostSales problem, WholeDemand demand) {
    return demand.over(problem.leadTime() + 1).quantile(ratio(problem))
        + batch(problem, demand)
        + 1;
  }

  private static int mostOrder(LostSales problem, WholeDemand demand) {
    return problem.fixedCost() > 0
        ? demand.over(problem.leadTime() + 1).quantile(ratio(problem)) / 2 + batch(problem, demand)
        : demand.quantile(ratio(problem)) + 1;
  }

  private static double ratio(LostSales problem) {
    return problem.penalty() / (problem.penalty() + problem.holding());
  }

  /// By how much a fixed cost may enlarge orders: twice the economic lot.
  private static int batch(LostSales problem, WholeDemand demand) {
    return problem.fixedCost() == 0
        ? 0
        : (int)
            Math.ceil(2 * Math.sqrt(2 * problem.fixedCost() * demand.mean() / problem.holding()));
  }

  @Override
  public int states() {
    return order.length;
  }

  @Override
  public void improve(double[] values, double[] into) {
    IntStream.range(0, pipes.count())
        .parallel()
        .forEach(pipe -> {
          int start = pipe * width;
          for (int x = 0; x < width; x++) into[start + x] = Double.POSITIVE_INFINITY;
          for (int z = 0; z <= pipes.most(); z++) {
            double fixed = z > 0 ? problem.fixedCost() : 0;
            int next = pipes.after(pipe, z) * width;
            int arrives = pipes.first(pipe, z);
            for (int x = 0; x < width; x++) {
              double value = fixed + expected(x, next, arrives, values);
              if (value < into[start + x] - 1e-12) {
                into[start + x] = value;
                order[start + x] = (short) z;
              }
            }
          }
        });
  }

  @Override
  public void sweep(double[] values, double[] into) {
    IntStream.range(0, pipes.count())
        .parallel()
        .forEach(pipe -> {
          for (int x = 0; x < width; x++) {
            int z = order[pipe * width + x];
            into[pipe * width + x] =
                (z > 0 ? problem.fixedCost() : 0)
                    + expected(x, pipes.after(pipe, z) * width, pipes.first(pipe, z), values);
          }
        });
  }

  /// The cost of the period and the value of what follows it.
  private double expected(int x, int next, int arrives, double[] values) {
    double sum = cost[x];
    int least = Math.max(1, x - demand.most());
    for (int left = x; left >= least; left--)
      sum += share[x - left] * values[next + Math.min(left + arrives, width - 1)];
    double soldOut = 1 - demand.atMost(x - 1);
    return soldOut > 0 ? sum + soldOut * values[next + Math.min(arrives, width - 1)] : sum;
  }

  @Override
  public Orders ordersAt(PipelineState state) {
    int position = state.stock() + state.pipe().stream().mapToInt(Integer::intValue).sum();
    if (position >= 2 * width) return new Orders(0, 0);
    int x = Math.min(state.stock(), width - 1);
    return new Orders(order[pipes.numberOf(state.pipe()) * width + x], 0);
  }
}
