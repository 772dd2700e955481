package aion.policy.lotsize;

import aion.policy.stated.PriceAware;
import java.util.ArrayList;
import java.util.List;

/// What may be ordered in a period and what it costs to the end on a path of prices.
final class Cover {
  /// @param cost from this period to the end, when later orders are the cheapest on the path
  record Choice(double order, double cost) {}

  private Cover() {}

  /// Nothing where stock serves the period, the demand of the next periods one by one, and what the
  /// plan would have.
  static List<Choice> choices(
      PriceAware problem, int period, double stock, double[] path, double follow) {
    var open = openDemand(problem, period, stock);
    var later = least(problem, open, path);
    var choices = new ArrayList<Choice>();
    if (open[0] <= 1e-9) choices.add(new Choice(0, later[1]));
    double quantity = 0;
    double kept = 0;
    double unit = problem.holding() + problem.holdingRate() * path[0];
    for (int k = 0; k < open.length; k++) {
      quantity += open[k];
      kept += unit * k * open[k];
      if (quantity > 1e-9 && open[k] > 1e-9)
        choices.add(
            new Choice(quantity, problem.fixedCost() + path[0] * quantity + kept + later[k + 1]));
    }
    // Last, since a quantity between two covers is never the cheapest on a path.
    if (choices.stream().noneMatch(c -> Math.abs(c.order - follow) < 1e-9))
      choices.add(new Choice(follow, Double.MAX_VALUE));
    return choices;
  }

  /// Demand that stock does not serve.
  private static double[] openDemand(PriceAware problem, int period, double stock) {
    var open = new double[problem.demand().size() - period];
    double left = stock;
    for (int i = 0; i < open.length; i++) {
      double demand = problem.demand().get(period + i);
      double served = Math.min(left, demand);
      open[i] = demand - served;
      left -= served;
    }
    return open;
  }

  /// The least cost from each period to the end; an order serves whole periods (Wagner and Whitin).
  private static double[] least(PriceAware problem, double[] open, double[] path) {
    var least = new double[open.length + 1];
    for (int t = open.length - 1; t >= 0; t--) {
      double best = open[t] <= 1e-9 ? least[t + 1] : Double.POSITIVE_INFINITY;
      double unit = problem.holding() + problem.holdingRate() * path[t];
      double quantity = 0;
      double kept = 0;
      for (int k = t; k < open.length; k++) {
        quantity += open[k];
        kept += unit * (k - t) * open[k];
        best = Math.min(best, problem.fixedCost() + path[t] * quantity + kept + least[k + 1]);
      }
      least[t] = best;
    }
    return least;
  }
}
