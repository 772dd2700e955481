package aion.policy.single;

import aion.policy.stated.LotEconomy;
import aion.policy.stated.PriceBreak;
import java.util.List;
import java.util.Objects;

/// The lot that balances the fixed cost against keeping stock (Harris 1913), with backorders, or
/// with prices that fall with the quantity, for all units or for those above a break (Hadley &
/// Whitin 1963; Snyder & Shen 3.3 and 3.5).
///
/// @param quantity of each order
/// @param backordered share of demand that waits
/// @param cost of a period, units included where they have a price
public record EconomicLot(double quantity, double backordered, double cost) {
  public static EconomicLot of(LotEconomy problem) {
    if (problem.backorder() != null) return withBackorders(problem, problem.backorder());
    if (problem.prices().isEmpty()) {
      double best = Math.sqrt(2 * problem.fixedCost() * problem.rate() / holding(problem, 0));
      return at(problem, best, 0, 0);
    }
    EconomicLot best = null;
    for (int tier = 0; tier < problem.prices().size(); tier++) {
      var found = problem.incremental() ? incremental(problem, tier) : allUnits(problem, tier);
      if (best == null || found.cost < best.cost) best = found;
    }
    return Objects.requireNonNull(best);
  }

  private static EconomicLot withBackorders(LotEconomy problem, double backorder) {
    double holding = holding(problem, 0);
    double share = backorder / (holding + backorder);
    double turnover = 2 * problem.fixedCost() * problem.rate();
    return new EconomicLot(
        Math.sqrt(turnover / (holding * share)),
        holding / (holding + backorder),
        Math.sqrt(turnover * holding * share));
  }

  private static double holding(LotEconomy problem, double price) {
    return problem.holding() != null
        ? problem.holding()
        : Objects.requireNonNull(problem.holdingRate()) * price;
  }

  private static EconomicLot allUnits(LotEconomy problem, int tier) {
    var prices = problem.prices();
    double from = tier == 0 ? 0 : prices.get(tier).from();
    double below = end(prices, tier);
    double price = prices.get(tier).price();
    double best = Math.sqrt(2 * problem.fixedCost() * problem.rate() / holding(problem, price));
    // The end of a tier belongs to the next one; it is wanted only when prices rise there.
    double quantity = Math.min(Math.max(best, from), Math.nextDown(below));
    return at(problem, quantity, price, 0);
  }

  private static EconomicLot incremental(LotEconomy problem, int tier) {
    var prices = problem.prices();
    double price = prices.get(tier).price();
    double from = tier == 0 ? 0 : prices.get(tier).from();
    // What the units below the break cost above this tier's price acts as a fixed cost of the
    // order.
    double surcharge = 0;
    for (int i = 0; i < tier; i++)
      surcharge +=
          (prices.get(i).price() - price)
              * (prices.get(i + 1).from() - (i == 0 ? 0 : prices.get(i).from()));
    double fixed = problem.fixedCost() + surcharge;
    double best =
        fixed <= 0 ? from : Math.sqrt(2 * fixed * problem.rate() / holding(problem, price));
    double quantity =
        Math.max(Math.min(Math.max(best, from), end(prices, tier)), Double.MIN_NORMAL);
    return at(problem, quantity, price, surcharge);
  }

  private static double end(List<PriceBreak> prices, int tier) {
    return tier + 1 < prices.size() ? prices.get(tier + 1).from() : Double.POSITIVE_INFINITY;
  }

  private static EconomicLot at(
      LotEconomy problem, double quantity, double price, double surcharge) {
    double unit = price + surcharge / quantity;
    double cost =
        unit * problem.rate()
            + problem.fixedCost() * problem.rate() / quantity
            + holding(problem, unit) * quantity / 2;
    return new EconomicLot(quantity, 0, cost);
  }
}
