package aion.policy.sourcing;

import aion.policy.stated.OrderAllocation;
import aion.policy.stated.OrderAllocation.Source;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Exact dynamic programming over suppliers and what is covered so far. Of quantities that cover
/// all the rest only the smallest and the first of each dearer tier can be best, since within a
/// tier more costs more.
final class AllocationSearch {
  private static final double MOST_WORK = 3e9;
  private final OrderAllocation problem;
  private final double[] least;
  private final int[][] chosen;
  // What was covered before each supplier's order that covers the rest.
  private final int[] coveredBefore;

  private AllocationSearch(OrderAllocation problem) {
    this.problem = problem;
    least = new double[problem.need() + 1];
    chosen = new int[problem.suppliers().size()][];
    coveredBefore = new int[problem.suppliers().size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
  }

  static Optional<Allocation> solve(OrderAllocation problem) {
    double work = 0;
    for (var source : problem.suppliers())
      work +=
          (double) problem.need()
              * (Math.min(problem.need(), source.capacity()) / source.lot() + 1);
    if (work > MOST_WORK)
      throw new Problem(
          ProblemCode.PROBLEM_INVALID,
          "need is %d, in steps as small as one: that is too much to be solved exactly."
              .formatted(problem.need()),
          "State quantities in a larger unit, such as boxes or hundreds.");
    var search = new AllocationSearch(problem);
    for (int i = 0; i < problem.suppliers().size(); i++) search.offer(i);
    return search.answer();
  }

  private void offer(int place) {
    var source = problem.suppliers().get(place);
    var before = least.clone();
    var quantity = new int[before.length];
    chosen[place] = quantity;
    if (source.largest() == 0) return;
    var costs = costs(source);
    int need = problem.need();
    for (int covered = 0; covered < need; covered++) {
      if (before[covered] == Double.POSITIVE_INFINITY) continue;
      int q = source.smallest();
      for (; q <= source.largest() && covered + q < need; q += source.lot())
        better(covered + q, before[covered] + costs[q / source.lot()], q, quantity);
      if (q > source.largest()) continue;
      cover(place, covered, q, before[covered]);
      for (var tier : source.prices()) {
        int first = Math.ceilDiv((int) Math.ceil(tier.from()), source.lot()) * source.lot();
        if (first > q && first <= source.largest()) cover(place, covered, first, before[covered]);
      }
    }
  }

  private double[] costs(Source source) {
    int most = Math.min(source.largest(), problem.need()) / source.lot();
    var costs = new double[most + 1];
    for (int i = source.smallest() / source.lot(); i <= most; i++)
      costs[i] = problem.costOf(source, i * source.lot());
    return costs;
  }

  private void cover(int place, int covered, int q, double before) {
    int excess = covered + q - problem.need();
    if (problem.mostInAll() != null && covered + q > problem.mostInAll()) return;
    double cost =
        before + problem.costOf(problem.suppliers().get(place), q) + problem.excessCost() * excess;
    if (better(problem.need(), cost, q, chosen[place])) coveredBefore[place] = covered;
  }

  private boolean better(int covered, double cost, int q, int[] quantity) {
    if (cost >= least[covered] - 1e-9) return false;
    least[covered] = cost;
    quantity[covered] = q;
    return true;
  }

  private Optional<Allocation> answer() {
    if (least[problem.need()] == Double.POSITIVE_INFINITY) return Optional.empty();
    var quantities = new ArrayList<>(Collections.nCopies(chosen.length, 0));
    trace(quantities);
    return Optional.of(new Allocation(quantities, least[problem.need()]));
  }

  private void trace(List<Integer> quantities) {
    int covered = problem.need();
    for (int i = chosen.length - 1; i >= 0; i--) {
      int q = chosen[i][covered];
      quantities.set(i, q);
      covered = covered == problem.need() && q > 0 ? coveredBefore[i] : covered - q;
    }
  }
}
