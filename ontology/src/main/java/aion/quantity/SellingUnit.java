package aion.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;

/// What a supplier sells an item in, such as the dozen. Everything is exact: 200 pieces are 16 2/3
/// dozen, and whole dozens that cover them are 17, which is 204 pieces.
///
/// @param unit the unit, or the unit of a pack
/// @param contains base units of the item in one of it; above zero
/// @param mayBeSplit whether a part of one is sold too
public record SellingUnit(Unit unit, BigDecimal contains, boolean mayBeSplit) {
  public SellingUnit {
    if (contains.signum() <= 0)
      throw new IllegalArgumentException("One %s holds %s.".formatted(unit, contains));
  }

  /// How many of it an amount of base units is.
  public Ratio countOf(BigDecimal amount) {
    return Ratio.of(amount).dividedBy(Ratio.of(contains));
  }

  /// The smallest amount that is a whole number of steps and of what is sold.
  ///
  /// @param step base units, above zero
  public BigDecimal stepWith(BigDecimal step) {
    if (mayBeSplit) return step;
    int scale = Math.max(0, Math.max(step.scale(), contains.scale()));
    var one = step.setScale(scale).unscaledValue();
    var other = contains.setScale(scale).unscaledValue();
    return new BigDecimal(leastCommonMultiple(one, other), scale);
  }

  private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }
}
