package aion.policy;

import java.math.BigDecimal;

/// One feasible order and what it is expected to cost.
///
/// @param needed what is needed to reach the target level, in base units
/// @param rounding the rule that made the quantity out of the need
/// @param unitPrice price of a base unit at this quantity
/// @param purchase the exact price of the order
/// @param holding cost of keeping the ordered units until they are used
/// @param unitsShort expected until the next order from the same offer could arrive
/// @param shortageCost of those units
/// @param unitsShortWaiting the same when the order is placed one review later
/// @param shortageCostWaiting of those units
/// @param waitingGain what ordering now saves against ordering one review later
public record Option(
    Offer offer,
    BigDecimal needed,
    BigDecimal quantity,
    Rounding rounding,
    BigDecimal unitPrice,
    BigDecimal purchase,
    double holding,
    double unitsShort,
    double shortageCost,
    double unitsShortWaiting,
    double shortageCostWaiting,
    double waitingGain) {
  /// Cost beyond what the same units cost at the reference price, so that an order is not punished
  /// for covering more days.
  double relativeCost(BigDecimal referencePrice) {
    return unitPrice.subtract(referencePrice).multiply(quantity).doubleValue()
        + holding
        + shortageCost;
  }

  /// Cost of covering `basis` units: this order, and the difference at the reference price.
  public double costOfCovering(BigDecimal basis, BigDecimal referencePrice) {
    return referencePrice.multiply(basis).doubleValue() + relativeCost(referencePrice);
  }
}
