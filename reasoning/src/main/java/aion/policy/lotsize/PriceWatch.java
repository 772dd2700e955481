package aion.policy.lotsize;

import aion.policy.stated.LotPlan;
import aion.policy.stated.PriceAware;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Buys for known demand at prices that are known only up to each period. Each period looks at the
/// price path that the last change suggests, and buys for as many periods as is cheapest on it; but
/// only what, should the price go against it, keeps the whole within a regret of the plan that
/// takes no notice of prices. The decision of a period uses no later price.
///
/// @param orders of the periods whose prices are known
/// @param cost of them: orders, units at their prices, and stock kept
/// @param blindCost of the same periods under the plan that takes no notice of prices
public record PriceWatch(List<Double> orders, double cost, double blindCost) {
  public PriceWatch {
    orders = List.copyOf(orders);
  }

  public static PriceWatch decide(PriceAware problem) {
    return new Buyer(problem).buy();
  }

  /// The orders of Wagner and Whitin at one price for all periods, that of the first.
  static List<Double> blindOrders(PriceAware problem) {
    int periods = problem.demand().size();
    double price = problem.prices().getFirst();
    return LotSchedule.of(
            new LotPlan(
                problem.demand(),
                problem.fixedCost(),
                problem.holding() + problem.holdingRate() * price,
                Collections.nCopies(periods, 0.0)))
        .orders();
  }

  /// Goes through the periods whose prices are known.
  private static final class Buyer {
    private final PriceAware problem;
    private final Regret regret;
    private final Position ours = new Position();
    private final Position blind = new Position();
    private final List<Double> orders = new ArrayList<>();

    Buyer(PriceAware problem) {
      this.problem = problem;
      regret = new Regret(problem, blindOrders(problem));
    }

    PriceWatch buy() {
      for (int t = 0; t < problem.prices().size(); t++) {
        var outlook = PriceOutlook.at(problem, t);
        double order = best(t, outlook);
        orders.add(order);
        ours.pass(problem, t, order, outlook.price());
        blind.pass(problem, t, regret.blindOrder(t), outlook.price());
      }
      return new PriceWatch(orders, ours.cost(), blind.cost());
    }

    /// The cheapest on the path of those within the regret; else the one that exceeds it least.
    private double best(int t, PriceOutlook outlook) {
      var path = outlook.path(problem.demand().size() - t);
      double best = 0;
      double leastExcess = Double.POSITIVE_INFINITY;
      double leastCost = Double.POSITIVE_INFINITY;
      for (var choice : Cover.choices(problem, t, ours.stock(), path, regret.follow(t, ours))) {
        if (ours.stock() + choice.order() - problem.demand().get(t) > problem.room() + 1e-9
            && choice.order() > problem.demand().get(t) - ours.stock() + 1e-9) continue;
        double excess = Math.max(0, regret.excess(t, choice.order(), ours, blind, outlook));
        if (excess < leastExcess - 1e-12
            || excess <= leastExcess + 1e-12 && choice.cost() < leastCost) {
          best = choice.order();
          leastExcess = excess;
          leastCost = choice.cost();
        }
      }
      return best;
    }
  }
}
