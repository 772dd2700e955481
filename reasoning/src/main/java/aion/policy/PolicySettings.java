package aion.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What shortage, stock and time are worth.
///
/// @param serviceLevel the probability of no shortage before an order arrives, unless the item says
/// @param holdingRate cost of holding stock for a year, as a share of its price
/// @param stockOutCostFactor cost of one unit short, as a multiple of the item's unit cost
/// @param reviewDays days until the next occasion to order
/// @param longestCoverDays the most days of demand that an order may be made larger for
/// @param criticalProbability from this probability of running out before even the fastest order
///   arrives, the stock is critical
@ConfigurationProperties("aion.policy")
public record PolicySettings(
    @DefaultValue("0.95") double serviceLevel,
    @DefaultValue("0.25") double holdingRate,
    @DefaultValue("3") double stockOutCostFactor,
    @DefaultValue("7") int reviewDays,
    @DefaultValue("180") int longestCoverDays,
    @DefaultValue("0.25") double criticalProbability) {
  /// The settings of a product that was not configured.
  public static final PolicySettings DEFAULT = new PolicySettings(0.95, 0.25, 3, 7, 180, 0.25);
}
