package aion.policy.stated;

import java.util.List;

/// The price of a unit from a quantity on.
public record PriceBreak(double from, double price) {
  /// What so many units cost.
  ///
  /// @param prices by ascending quantity
  /// @param incremental whether a price holds only for the units above its break
  public static double purchase(List<PriceBreak> prices, boolean incremental, double quantity) {
    double cost = 0;
    for (int i = 0; i < prices.size() && (i == 0 || prices.get(i).from <= quantity); i++) {
      if (!incremental) {
        cost = prices.get(i).price * quantity;
        continue;
      }
      // Units are counted from one: a break at 100 with prices from 1 leaves 99 units at the first.
      double start = i == 0 ? 0 : prices.get(i).from - (prices.getFirst().from > 0 ? 1 : 0);
      double next =
          i + 1 < prices.size()
              ? prices.get(i + 1).from - (prices.getFirst().from > 0 ? 1 : 0)
              : Double.POSITIVE_INFINITY;
      cost += prices.get(i).price * (Math.min(quantity, next) - start);
    }
    return cost;
  }
}
