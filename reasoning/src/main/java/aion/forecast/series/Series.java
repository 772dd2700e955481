package aion.forecast.series;

import java.util.List;

/// Values in equal periods without gaps, oldest first, all finite.
///
/// @param season how many periods make a season; 1 when there is none
/// @param treatments what was done to the values as they were given, one sentence each
public record Series(String id, double[] values, int season, List<String> treatments) {
  /// The longest season that is taken.
  public static final int LONGEST_SEASON = 400;

  public Series {
    treatments = List.copyOf(treatments);
    if (season < 1 || season > LONGEST_SEASON)
      throw new IllegalArgumentException("A season of " + season + " periods.");
    for (double value : values)
      if (!Double.isFinite(value)) throw new IllegalArgumentException("A value of " + value);
  }

  /// Values that need no mending.
  public static Series of(String id, int season, double... values) {
    return new Series(id, values, season, List.of());
  }
}
