package aion.policy;

import java.math.BigDecimal;

/// What would have to change for another decision to be the better one.
public sealed interface Flip {
  /// By how much, as a share of what is now, 0 to 1: the smaller, the likelier.
  double change();

  /// The offer wins if its median lead time is this long or shorter.
  record ByLeadTime(Offer offer, int days, double change) implements Flip {}

  /// The offer wins if its price of a unit is this or lower, for the quantity it would win with.
  record ByPrice(Offer offer, BigDecimal unitPrice, double change) implements Flip {}

  /// Nothing needs to be ordered now while demand a day is this or lower, in base units.
  record ByDemand(double perDay, double change) implements Flip {}
}
