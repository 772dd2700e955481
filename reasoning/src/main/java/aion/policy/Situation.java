package aion.policy;

import aion.forecast.Demand;
import java.math.BigDecimal;
import java.util.List;

/// All that a decision rests on.
///
/// @param scale decimals of the item's smallest increment
/// @param unitCost what a unit is worth, for the cost of its absence
/// @param offers in one currency, at least one
public record Situation(
    Demand demand,
    Stock stock,
    double serviceLevel,
    BigDecimal unitCost,
    int scale,
    List<Offer> offers) {
  public Situation {
    offers = List.copyOf(offers);
    if (offers.isEmpty()) throw new IllegalArgumentException("There is no offer to choose from.");
  }

  Situation withDemandTimes(double factor) {
    return new Situation(demand.scaled(factor), stock, serviceLevel, unitCost, scale, offers);
  }

  /// The same with this offer in the place of the one with its ref.
  public Situation with(Offer changed) {
    return new Situation(
        demand,
        stock,
        serviceLevel,
        unitCost,
        scale,
        offers.stream().map(o -> o.ref().equals(changed.ref()) ? changed : o).toList());
  }
}
