package aion.forecast;

import org.jspecify.annotations.Nullable;

/// How long a supplier has really taken, from confirmation to receipt.
///
/// @param deliveries how many deliveries it rests on
/// @param p10Days null when no delivery has a confirmation
/// @param medianDays null when no delivery has a confirmation
/// @param p90Days null when no delivery has a confirmation
/// @param onTimeShare share of the deliveries with a promised day that came on or before it, 0 to
///   1; null when there is none
public record LeadTimeRecord(
    int deliveries,
    @Nullable Double p10Days,
    @Nullable Double medianDays,
    @Nullable Double p90Days,
    @Nullable Double onTimeShare) {
  /// Nothing is known.
  public static final LeadTimeRecord NONE = new LeadTimeRecord(0, null, null, null, null);
}
