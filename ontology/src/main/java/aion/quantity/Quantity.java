package aion.quantity;

import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.UNIT_MISMATCH;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.Optional;

/// An amount with its unit. `2.0 kg` equals `2 kg`; unlike kinds never mix, and nothing is rounded.
///
/// @param amount at most 6 decimals, without trailing zeros
public record Quantity(BigDecimal amount, Unit unit) {
  public Quantity {
    amount = Amounts.checked(amount);
  }

  /// The quantity of so many increments of `10^-scale` of the unit.
  public static Quantity ofIncrements(long increments, int scale, Unit unit) {
    return new Quantity(BigDecimal.valueOf(increments, scale), unit);
  }

  /// The sum, in the unit of this quantity.
  ///
  /// @throws Problem UNIT_MISMATCH or QUANTITY_INVALID as [#in(Unit)]
  public Quantity plus(Quantity other) {
    return new Quantity(amount.add(other.in(unit).amount), unit);
  }

  /// The difference, in the unit of this quantity.
  ///
  /// @throws Problem UNIT_MISMATCH or QUANTITY_INVALID as [#in(Unit)]
  public Quantity minus(Quantity other) {
    return new Quantity(amount.subtract(other.in(unit).amount), unit);
  }

  /// The same quantity, exactly, in another unit.
  ///
  /// @throws Problem UNIT_MISMATCH when the units measure unlike kinds, or when even one of this
  ///   unit has no exact value in the other; QUANTITY_INVALID when only this amount has none
  public Quantity in(Unit target) {
    if (target.equals(unit)) return this;
    if (!unit.isLike(target)) throw unlike(target);
    return convert(amount, target)
        .map(converted -> new Quantity(converted, target))
        .orElseThrow(() -> inexact(target));
  }

  /// How many increments of `10^-scale` of the unit this is.
  ///
  /// @throws Problem QUANTITY_INVALID when it is not a whole number of them
  public long increments(int scale) {
    if (amount.scale() > scale)
      throw new Problem(
          QUANTITY_INVALID,
          "The amount %s has %d decimals; %s allowed here."
              .formatted(this, amount.scale(), scale == 1 ? "1 is" : scale + " are"),
          scale == 0 ? "Send a whole number." : "Send at most %d decimals.".formatted(scale));
    return amount.setScale(scale).unscaledValue().longValueExact();
  }

  private Optional<BigDecimal> convert(BigDecimal source, Unit target) {
    var converted =
        Ratio.of(source).times(unit.per(target)).times(Ratio.of(10).pow(Amounts.DECIMALS));
    return converted.isWhole()
        ? Optional.of(new BigDecimal(converted.numerator(), Amounts.DECIMALS))
        : Optional.empty();
  }

  private Problem unlike(Unit target) {
    if (unit.isItsOwnKind() || target.isItsOwnKind())
      return new Problem(
          UNIT_MISMATCH,
          "%s cannot be stated in %s: %s is no multiple of another unit."
              .formatted(this, target, unit.isItsOwnKind() ? unit : target),
          "State the amount in %s.".formatted(target));
    return new Problem(
        UNIT_MISMATCH,
        "%s cannot be stated in %s: %s measures %s and %s measures %s."
            .formatted(this, target, unit, unit.quantityKind(), target, target.quantityKind()),
        "State the amount in a unit of %s.".formatted(target.quantityKind()));
  }

  private Problem inexact(Unit target) {
    return new Problem(
        convert(BigDecimal.ONE, target).isPresent() ? QUANTITY_INVALID : UNIT_MISMATCH,
        "%s has no exact value in %s with at most %d decimals."
            .formatted(this, target, Amounts.DECIMALS),
        "State the amount in %s.".formatted(target));
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + unit;
  }
}
