package aion.quantity;

import java.math.BigInteger;

/// A unit in which amounts are stated. Two units of one quantity kind convert by an exact factor.
///
/// @param code the code of UN/ECE Recommendation 20 or 21, e.g. `KGM`
/// @param symbol what people write behind the number, e.g. `kg`; the code where nothing is usual
/// @param quantityKind what it measures, e.g. `Mass`; unlike kinds never mix. A unit that is no
///   multiple of another, such as a box or a degree Celsius, has its own code here
/// @param numerator with `denominator` the exact number of reference units in one of this unit
/// @param decimals the decimals of its smallest increment unless an item says otherwise, 0 to 6
/// @param status whether its Recommendation still has it
public record Unit(
    String code,
    String name,
    String symbol,
    String quantityKind,
    BigInteger numerator,
    BigInteger denominator,
    int decimals,
    Status status) {
  /// Whether a Recommendation still has a code; one it took out is known all the same.
  public enum Status {
    CURRENT("current"),
    DEPRECATED("deprecated"),
    DELETED("deleted");

    private final String notation;

    Status(String notation) {
      this.notation = notation;
    }

    /// How the ontology writes it.
    public String notation() {
      return notation;
    }

    static Status of(String notation) {
      for (var status : values()) if (status.notation.equals(notation)) return status;
      throw new IllegalArgumentException("No status '%s'.".formatted(notation));
    }
  }

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

  /// Whether no other unit converts to it.
  public boolean isItsOwnKind() {
    return quantityKind.equals(code);
  }

  /// The exact number of `other` in one of this unit; both measure the same kind of thing.
  public Ratio per(Unit other) {
    if (!isLike(other)) throw new IllegalArgumentException(this + " is not like " + other);
    return factor().dividedBy(other.factor());
  }

  private Ratio factor() {
    return new Ratio(numerator, denominator);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
