package aion.policy.lotsize;

import aion.policy.stated.PriceAware;
import java.util.List;

/// How much dearer than the plan that takes no notice of prices an order could become: from the
/// next period on the plan is followed as far as stock allows, while the price rises, or falls, by
/// two deviations.
final class Regret {
  private static final double DEVIATIONS = 2.5;
  private final PriceAware problem;
  private final List<Double> orders;
  private final double[] bought;
  private final double[] asked;

  Regret(PriceAware problem, List<Double> orders) {
    this.problem = problem;
    this.orders = orders;
    bought = sums(orders);
    asked = sums(problem.demand());
  }

  private static double[] sums(List<Double> values) {
    var sums = new double[values.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) sums[i] = sum += values.get(i);
    return sums;
  }

  double blindOrder(int period) {
    return orders.get(period);
  }

  /// What brings us level with the plan, or at least serves the period.
  double follow(int period, Position ours) {
    double level = orders.get(period) > 0 ? bought[period] - ours.bought() : 0;
    double missing = Math.max(level, asked[period] - ours.bought());
    return missing > 1e-9 ? missing : 0;
  }

  /// By what share of the plan's cost the order may exceed what is allowed; below zero when it
  /// cannot.
  double excess(int period, double order, Position ours, Position blind, PriceOutlook outlook) {
    int periods = problem.demand().size() - period;
    return Math.max(
        excess(period, order, ours, blind, outlook.stress(periods, DEVIATIONS)),
        excess(period, order, ours, blind, outlook.stress(periods, -DEVIATIONS)));
  }

  private double excess(int period, double order, Position ours, Position blind, double[] path) {
    var we = ours.copy();
    var plan = blind.copy();
    for (int i = 0; i < path.length; i++) {
      int t = period + i;
      we.pass(problem, t, i == 0 ? order : follow(t, we), path[i]);
      plan.pass(problem, t, orders.get(t), path[i]);
    }
    return we.cost() / plan.cost() - 1 - problem.regret();
  }
}
