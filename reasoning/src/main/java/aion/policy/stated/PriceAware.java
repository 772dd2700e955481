package aion.policy.stated;

import java.util.List;

/// Known demand over a horizon at prices that are known only up to each period.
///
/// @param prices of the periods so far; what is decided for a period uses none of a later one
/// @param history prices of the periods before the first, oldest first; may be empty
/// @param holdingRate share of the price for keeping a unit for a period
/// @param holding cost of keeping a unit for a period, besides the share
/// @param regret by what share the whole may become dearer than the plan that takes no notice of
///   prices, should the price go against it
/// @param room the most that can be kept from one period to the next; infinite when unlimited
public record PriceAware(
    List<Double> demand,
    List<Double> prices,
    List<Double> history,
    double fixedCost,
    double holding,
    double holdingRate,
    double regret,
    double room)
    implements StatedProblem {
  /// What a buyer allows who says nothing of it.
  public static final double REGRET = 0.012;

  public PriceAware {
    demand = List.copyOf(demand);
    prices = List.copyOf(prices);
    history = List.copyOf(history);
  }
}
