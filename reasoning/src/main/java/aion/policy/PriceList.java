package aion.policy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// The prices of an offer by quantity.
///
/// @param tiers by the quantity from which they hold, lowest first; at least one
public record PriceList(List<Tier> tiers) {
  /// @param unitPrice price of one base unit when at least `from` is ordered
  public record Tier(BigDecimal from, BigDecimal unitPrice) {}

  public PriceList {
    if (tiers.isEmpty()) throw new IllegalArgumentException("A price list has no price.");
    tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
  }

  public static PriceList flat(BigDecimal unitPrice) {
    return new PriceList(List.of(new Tier(BigDecimal.ZERO, unitPrice)));
  }

  /// The price of a unit when so much is ordered: of the highest tier that is reached.
  ///
  /// @throws IllegalArgumentException when the quantity reaches no tier
  public BigDecimal unitPriceAt(BigDecimal quantity) {
    return tiers.stream()
        .filter(t -> t.from.compareTo(quantity) <= 0)
        .reduce((lower, higher) -> higher)
        .orElseThrow(
            () -> new IllegalArgumentException("No price holds for %s.".formatted(quantity)))
        .unitPrice();
  }

  /// The smallest quantity that has a price.
  public BigDecimal smallestQuantity() {
    return tiers.getFirst().from;
  }

  /// All prices times the factor, exactly.
  PriceList times(BigDecimal factor) {
    return new PriceList(
        tiers.stream().map(t -> new Tier(t.from, t.unitPrice.multiply(factor))).toList());
  }
}
