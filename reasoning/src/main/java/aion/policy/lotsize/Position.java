package aion.policy.lotsize;

import aion.policy.stated.PriceAware;

/// What was bought, what is kept, and what it cost so far.
final class Position {
  private double bought;
  private double stock;
  private double cost;

  Position copy() {
    var copy = new Position();
    copy.bought = bought;
    copy.stock = stock;
    copy.cost = cost;
    return copy;
  }

  /// Orders, serves the period's demand, and keeps the rest.
  void pass(PriceAware problem, int period, double order, double price) {
    bought += order;
    stock = Math.max(0, stock + order - problem.demand().get(period));
    cost +=
        (order > 0 ? problem.fixedCost() : 0)
            + order * price
            + stock * (problem.holding() + problem.holdingRate() * price);
  }

  double bought() {
    return bought;
  }

  double stock() {
    return stock;
  }

  double cost() {
    return cost;
  }
}
