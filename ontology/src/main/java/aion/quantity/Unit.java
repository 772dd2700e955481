package aion.quantity;

import java.math.BigInteger;

/// A unit in which amounts are stated. Two units of one quantity kind convert by an exact factor.
///
/// @param code the UN/ECE Recommendation 20 code, e.g. `KGM`
/// @param symbol what people write behind the number, e.g. `kg`
/// @param quantityKind what it measures, e.g. `Mass`; unlike kinds never mix
/// @param numerator with `denominator` the exact number of reference units in one of this unit
/// @param decimals the decimals of its smallest increment unless an item says otherwise, 0 to 6
public record Unit(
    String code,
    String name,
    String symbol,
    String quantityKind,
    BigInteger numerator,
    BigInteger denominator,
    int decimals) {
  public Unit {
    if (numerator.signum() <= 0 || denominator.signum() <= 0)
      throw new IllegalArgumentException(
          "The factor %s/%s of unit %s is not positive.".formatted(numerator, denominator, code));
    if (decimals < 0 || decimals > Amounts.DECIMALS)
      throw new IllegalArgumentException(
          "Unit %s has %d decimals, not 0 to %d.".formatted(code, decimals, Amounts.DECIMALS));
  }

  /// Whether amounts in this unit and in `other` measure the same kind of thing.
  public boolean isLike(Unit other) {
    return quantityKind.equals(other.quantityKind);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
