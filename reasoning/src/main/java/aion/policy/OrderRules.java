package aion.policy;

import aion.quantity.Ratio;
import aion.quantity.SellingUnit;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The quantities that an offer allows: from the minimum on, whole order multiples, and whole
/// selling units where the supplier splits none.
///
/// @param minimum zero when there is none
/// @param multiple the smallest increment of the item when the offer has none; above zero
/// @param sellingUnit null when the supplier sells by the base unit
public record OrderRules(
    BigDecimal minimum, BigDecimal multiple, @Nullable SellingUnit sellingUnit) {
  /// A quantity that may be ordered, and the rule that made it.
  public record Rounded(BigDecimal quantity, Rounding by) {}

  public OrderRules {
    if (minimum.signum() < 0 || multiple.signum() <= 0)
      throw new IllegalArgumentException(
          "Minimum %s and multiple %s cannot be kept.".formatted(minimum, multiple));
  }

  public OrderRules(BigDecimal minimum, BigDecimal multiple) {
    this(minimum, multiple, null);
  }

  /// The smallest quantity that may be ordered and covers the need.
  ///
  /// @param need above zero
  public Rounded atLeast(BigDecimal need) {
    boolean raised = need.compareTo(minimum) < 0;
    var wanted = raised ? minimum : need;
    var quantity = step().multiply(new BigDecimal(stepsIn(wanted).roundedUp()));
    if (quantity.compareTo(wanted) == 0)
      return new Rounded(quantity, raised ? Rounding.UP_TO_MINIMUM : Rounding.NONE);
    if (bySellingUnit())
      return new Rounded(
          quantity,
          raised ? Rounding.UP_TO_MINIMUM_THEN_SELLING_UNIT : Rounding.UP_TO_SELLING_UNIT);
    return new Rounded(
        quantity, raised ? Rounding.UP_TO_MINIMUM_THEN_MULTIPLE : Rounding.UP_TO_MULTIPLE);
  }

  /// The largest quantity that may be ordered and stays at or below the limit.
  public Optional<Rounded> atMost(BigDecimal limit) {
    var quantity = step().multiply(new BigDecimal(stepsIn(limit).roundedDown()));
    if (quantity.signum() <= 0 || quantity.compareTo(minimum) < 0) return Optional.empty();
    if (quantity.compareTo(limit) == 0) return Optional.of(new Rounded(quantity, Rounding.NONE));
    return Optional.of(
        new Rounded(
            quantity, bySellingUnit() ? Rounding.DOWN_TO_SELLING_UNIT : Rounding.DOWN_TO_MULTIPLE));
  }

  /// Whether the selling unit makes the steps coarser than the order multiple alone.
  private boolean bySellingUnit() {
    return step().compareTo(multiple) > 0;
  }

  private BigDecimal step() {
    return sellingUnit == null ? multiple : sellingUnit.stepWith(multiple);
  }

  private Ratio stepsIn(BigDecimal quantity) {
    return Ratio.of(quantity).dividedBy(Ratio.of(step()));
  }
}
