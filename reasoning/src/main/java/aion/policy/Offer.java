package aion.policy;

import aion.forecast.LeadTime;
import java.math.BigDecimal;

/// A supplier's offer for the item, with what is known of the supplier's lead time.
///
/// @param ref the offer's ref
/// @param supplier the supplier's ref
public record Offer(
    String ref, String supplier, OrderRules rules, PriceList prices, LeadTime leadTime) {
  Offer with(LeadTime other) {
    return new Offer(ref, supplier, rules, prices, other);
  }

  Offer withPricesTimes(BigDecimal factor) {
    return new Offer(ref, supplier, rules, prices.times(factor), leadTime);
  }

  /// The smallest quantity that may be ordered, has a price and covers the need.
  OrderRules.Rounded atLeast(BigDecimal need) {
    return need.compareTo(prices.smallestQuantity()) >= 0
        ? rules.atLeast(need)
        : new OrderRules.Rounded(
            rules.atLeast(prices.smallestQuantity()).quantity(), Rounding.UP_TO_MINIMUM);
  }
}
