package aion.policy.stated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steady demand and a fixed cost of ordering: the economic order quantity.
///
/// @param holding cost of a unit for a period; null when it is a share of the price
/// @param holdingRate share of the price for a period; null when the cost is given
/// @param backorder cost of a unit owed for a period; null when nothing may be owed
/// @param prices by ascending quantity; empty when the price does not matter
public record LotEconomy(
    double fixedCost,
    double rate,
    @Nullable Double holding,
    @Nullable Double holdingRate,
    @Nullable Double backorder,
    List<PriceBreak> prices,
    boolean incremental)
    implements StatedProblem {
  public LotEconomy {
    prices = List.copyOf(prices);
  }
}
