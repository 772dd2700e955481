package aion.policy.pipeline;

import aion.policy.stated.DualSourcing;
import aion.policy.stated.PipelineState;
import aion.policy.stated.WholeDemand;
import java.util.stream.IntStream;

/// The optimal orders of two ways of supply over all states. A lead time of the express way is
/// taken out first: stock then counts what is under way for at most that long, and a period's cost
/// is that of the demand until an express order would be there (Sheopuri, Janakiraman & Seshadri,
/// Operations Research 58, 2010). Units owed below the box are taken as bought the express way, so
/// that the box gives nothing away.
final class DualTable implements AverageCost.Model, OrderRule {

  /// The least and the greatest stock and the largest order that states of the table have.
  private record Box(int low, int high, int mostOrder) {
    static Box of(DualSourcing problem, WholeDemand demand) {
      int lead = problem.regularLead() - problem.expressLead();
      int once = demand.quantile(1 - 1e-6);
      int all = demand.over(problem.regularLead() + 1).quantile(1 - 1e-4);
      return new Box(-demand.over(lead + 1).quantile(1 - 1e-6), all + 2, once + 2);
    }

    int width() {
      return high - low + 1;
    }
  }

  private final DualSourcing problem;
  private final WholeDemand demand;
  private final Box box;
  private final int width;
  private final Pipes pipes;
  private final double[] cost;
  private final short[] regular;
  private final short[] target;

  private DualTable(DualSourcing problem) {
    this.problem = problem;
    demand = problem.demand().whole();
    box = Box.of(problem, demand);
    width = box.width();
    pipes = Pipes.of(problem.regularLead() - problem.expressLead() - 1, box.mostOrder);
    var covered = demand.over(problem.expressLead() + 1);
    cost = new double[width];
    for (int i = 0; i < width; i++)
      cost[i] = covered.costAt(i + box.low, problem.holding(), problem.backlog());
    regular = new short[width * pipes.count()];
    target = new short[width * pipes.count()];
  }

  /// Whether a step over all states takes no more work than that.
  static boolean fits(DualSourcing problem, double mostWork) {
    var demand = problem.demand().whole();
    var box = Box.of(problem, demand);
    int pipe = problem.regularLead() - problem.expressLead() - 1;
    double states = box.width() * Math.pow(box.mostOrder + 1.0, pipe);
    return states <= AverageCost.MOST_STATES
        && states * box.mostOrder * (demand.most() + 1) <= mostWork;
  }

  static Solution solve(DualSourcing problem) {
    var table = new DualTable(problem);
    return Solution.of(table, table.states(), AverageCost.solve(table));
  }

  @Override
  public int states() {
    return regular.length;
  }

  @Override
  public void improve(double[] values, double[] into) {
    IntStream.range(0, pipes.count())
        .parallel()
        .forEach(pipe -> {
          int start = pipe * width;
          double best = Double.POSITIVE_INFINITY;
          int to = width - 1;
          for (int y = width - 1; y >= 0; y--) {
            double least = Double.POSITIVE_INFINITY;
            for (int z = 0; z <= pipes.most(); z++) {
              double value = after(y, pipe, z, values);
              if (value < least - 1e-12) {
                least = value;
                regular[start + y] = (short) z;
              }
            }
            // From here one may raise the stock at the express price to any level above.
            double raised = best + problem.expressPrice();
            if (least <= raised) {
              best = least;
              to = y;
            } else {
              best = raised;
            }
            into[start + y] = best;
            target[start + y] = (short) to;
          }
        });
  }

  @Override
  public void sweep(double[] values, double[] into) {
    IntStream.range(0, pipes.count())
        .parallel()
        .forEach(pipe -> {
          int start = pipe * width;
          for (int y = width - 1; y >= 0; y--) {
            int to = target[start + y];
            into[start + y] =
                to == y
                    ? after(y, pipe, regular[start + y], values)
                    : into[start + to] + problem.expressPrice() * (to - y);
          }
        });
  }

  /// The cost of a period that starts at this level after the express order, and what follows.
  private double after(int y, int pipe, int order, double[] values) {
    double sum = cost[y] + problem.regularPrice() * order;
    int next = pipes.after(pipe, order) * width;
    int level = y + pipes.first(pipe, order);
    for (int d = 0; d <= demand.most(); d++) {
      int left = level - d;
      double value =
          left < 0
              ? values[next] - problem.expressPrice() * left
              : values[next + Math.min(left, width - 1)];
      sum += demand.probability(d) * value;
    }
    return sum;
  }

  @Override
  public Orders ordersAt(PipelineState state) {
    int start = pipes.numberOf(state.pipe()) * width;
    int y = state.stock() - box.low;
    if (y >= width) return new Orders(0, 0);
    int to = target[start + Math.max(y, 0)];
    return new Orders(regular[start + to], to - y);
  }
}
