package aion.policy;

import aion.forecast.LeadTime;
import java.math.BigDecimal;

/// A supplier's offer for the item, with what is known of the supplier's lead time.
///
/// @param ref the offer's ref
/// @param supplier the supplier's ref
public record Offer(
    String ref, String supplier, OrderRules rules, PriceList prices, LeadTime leadTime) {
  public Offer with(LeadTime other) {
    return new Offer(ref, supplier, rules, prices, other);
  }

  public Offer with(PriceList other) {
    return new Offer(ref, supplier, rules, other, leadTime);
  }

  Offer withPricesTimes(BigDecimal factor) {
    return new Offer(ref, supplier, rules, prices.times(factor), leadTime);
  }

  /// The smallest quantity that may be ordered, has a price and covers the need, or the largest
  /// that may be ordered when none covers it.
  OrderRules.Rounded atLeast(BigDecimal need) {
    var smallest = prices.smallestQuantity();
    if (need.compareTo(smallest) >= 0) return rules.atLeast(need);
    var raised = rules.atLeast(smallest);
    return raised.quantity().compareTo(smallest) < 0
        ? raised
        : new OrderRules.Rounded(raised.quantity(), Rounding.UP_TO_MINIMUM);
  }

  /// Whether it has a price for any quantity that may be ordered.
  public boolean allowsAny() {
    return rules.allowsAny()
        && rules
                .atLeast(prices.smallestQuantity().max(rules.minimum()))
                .quantity()
                .compareTo(prices.smallestQuantity())
            >= 0;
  }
}
