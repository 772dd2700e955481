package aion.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The quantities that an offer allows: the multiples from the minimum on.
///
/// @param minimum zero when there is none
/// @param multiple the smallest increment of the item when the offer has none; above zero
public record OrderRules(BigDecimal minimum, BigDecimal multiple) {
  /// A quantity that may be ordered, and the rule that made it.
  public record Rounded(BigDecimal quantity, Rounding by) {}

  public OrderRules {
    if (minimum.signum() < 0 || multiple.signum() <= 0)
      throw new IllegalArgumentException(
          "Minimum %s and multiple %s cannot be kept.".formatted(minimum, multiple));
  }

  /// The smallest quantity that may be ordered and covers the need.
  ///
  /// @param need above zero
  public Rounded atLeast(BigDecimal need) {
    boolean raised = need.compareTo(minimum) < 0;
    var wanted = raised ? minimum : need;
    var quantity = wholeMultiples(wanted, RoundingMode.CEILING);
    boolean moved = quantity.compareTo(wanted) > 0;
    return new Rounded(
        quantity,
        raised
            ? (moved ? Rounding.UP_TO_MINIMUM_THEN_MULTIPLE : Rounding.UP_TO_MINIMUM)
            : (moved ? Rounding.UP_TO_MULTIPLE : Rounding.NONE));
  }

  /// The largest quantity that may be ordered and stays at or below the limit.
  public Optional<Rounded> atMost(BigDecimal limit) {
    var quantity = wholeMultiples(limit, RoundingMode.FLOOR);
    return quantity.signum() > 0 && quantity.compareTo(minimum) >= 0
        ? Optional.of(
            new Rounded(
                quantity,
                quantity.compareTo(limit) == 0 ? Rounding.NONE : Rounding.DOWN_TO_MULTIPLE))
        : Optional.empty();
  }

  private BigDecimal wholeMultiples(BigDecimal quantity, RoundingMode mode) {
    return quantity.divide(multiple, 0, mode).multiply(multiple);
  }
}
