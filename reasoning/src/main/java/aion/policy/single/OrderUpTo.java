package aion.policy.single;

import aion.policy.stated.ReorderUpTo;
import aion.policy.stated.WholeDemand;
import java.util.ArrayList;
import java.util.List;

/// The best (s,S) of all, found exactly: Zheng & Federgruen, Finding optimal (s,S) policies is
/// about as simple as evaluating a single policy, Operations Research 39 (1991). No other policy
/// costs less (Scarf 1960).
///
/// @param reorderPoint order when the position is at or below it
/// @param upTo this position
/// @param cost expected for a period
public record OrderUpTo(int reorderPoint, int upTo, double cost) {
  public static OrderUpTo of(ReorderUpTo problem) {
    return new Search(problem).best();
  }

  private static final class Search {
    private final ReorderUpTo problem;
    private final WholeDemand demand;
    private final WholeDemand overLead;
    // Expected visits to positions S, S-1, … in a cycle, and their sums.
    private final List<Double> visits = new ArrayList<>();
    private final List<Double> length = new ArrayList<>(List.of(0.0));
    private final java.util.Map<Integer, Double> costs = new java.util.HashMap<>();

    Search(ReorderUpTo problem) {
      this.problem = problem;
      demand = problem.demand().whole();
      overLead = demand.over(problem.leadTime() + 1);
      visits.add(1 / (1 - demand.probability(0)));
      length.add(visits.getFirst());
    }

    OrderUpTo best() {
      int cheapest = overLead.quantile(problem.penalty() / (problem.penalty() + problem.holding()));
      int s = cheapest - 1;
      while (cost(s, cheapest) > oneAt(s)) s--;
      int upTo = cheapest;
      double least = cost(s, upTo);
      for (int above = cheapest + 1; oneAt(above) <= least; above++) {
        if (cost(s, above) >= least) continue;
        upTo = above;
        while (cost(s, upTo) <= oneAt(s + 1)) s++;
        least = cost(s, upTo);
      }
      return new OrderUpTo(s, upTo, least);
    }

    private double cost(int s, int upTo) {
      double sum = problem.fixedCost();
      reach(upTo - s);
      for (int j = 0; j < upTo - s; j++) sum += visits.get(j) * oneAt(upTo - j);
      return sum / length.get(upTo - s);
    }

    private void reach(int count) {
      while (visits.size() < count) {
        int j = visits.size();
        double sum = 0;
        for (int k = 1; k <= Math.min(j, demand.most()); k++)
          sum += demand.probability(k) * visits.get(j - k);
        visits.add(sum / (1 - demand.probability(0)));
        length.add(length.getLast() + visits.getLast());
      }
    }

    private double oneAt(int level) {
      return costs.computeIfAbsent(
          level, y -> overLead.costAt(y, problem.holding(), problem.penalty()));
    }
  }
}
