package aion.policy;

import aion.quantity.Ratio;
import aion.quantity.SellingUnit;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The quantities that an offer allows: from the minimum on, whole order multiples, whole selling
/// units where the supplier splits none, and up to the maximum as its policy says.
///
/// @param minimum zero when there is none
/// @param multiple the smallest increment of the item when the offer has none; above zero
/// @param sellingUnit null when the supplier sells by the base unit
/// @param maximum null when there is none
public record OrderRules(
    BigDecimal minimum,
    BigDecimal multiple,
    @Nullable SellingUnit sellingUnit,
    @Nullable BigDecimal maximum,
    RoundingPolicy policy) {
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

  public OrderRules(BigDecimal minimum, BigDecimal multiple, @Nullable SellingUnit sellingUnit) {
    this(minimum, multiple, sellingUnit, null, RoundingPolicy.MAXIMUM_WINS);
  }

  /// Whether there is any quantity that keeps all rules.
  public boolean allowsAny() {
    return maximum == null
        || (minimum.compareTo(maximum) <= 0
            && largest(maximum).quantity.signum() > 0
            && largest(maximum).quantity.compareTo(minimum) >= 0);
  }

  /// The smallest quantity that may be ordered and covers the need, or the largest that may be
  /// ordered when none covers it.
  ///
  /// @param need above zero
  public Rounded atLeast(BigDecimal need) {
    var covering = covering(need);
    if (maximum == null || covering.quantity.compareTo(maximum) <= 0) return covering;
    var largest = largest(maximum);
    return covering.quantity.compareTo(largest.quantity) < 0 ? covering : largest;
  }

  /// The largest quantity that may be ordered.
  private Rounded largest(BigDecimal most) {
    var steps = stepsIn(most);
    boolean over = policy == RoundingPolicy.MULTIPLE_WINS;
    var quantity = step().multiply(new BigDecimal(over ? steps.roundedUp() : steps.roundedDown()));
    if (quantity.compareTo(most) == 0) return new Rounded(quantity, Rounding.DOWN_TO_MAXIMUM);
    return new Rounded(
        quantity,
        over ? Rounding.TO_MULTIPLE_OVER_MAXIMUM : Rounding.DOWN_TO_MULTIPLE_BELOW_MAXIMUM);
  }

  private Rounded covering(BigDecimal need) {
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
    if (maximum != null && limit.compareTo(maximum) > 0) return atMost(maximum);
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
