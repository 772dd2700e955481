package aion.forecast.model;

import java.util.ArrayList;
import java.util.List;

/// One member of the family of exponential smoothing models of Hyndman, Koehler, Snyder & Grose
/// (2002), in the notation ETS(error, trend, season).
///
/// @param relative whether errors are relative to the mean (M) or not (A)
record EtsForm(boolean relative, Trend trend, Season season) {
  enum Trend {
    NONE("N"),
    ADDITIVE("A"),
    DAMPED("Ad");

    final String letter;

    Trend(String letter) {
      this.letter = letter;
    }
  }

  enum Season {
    NONE("N"),
    ADDITIVE("A"),
    MULTIPLICATIVE("M");

    final String letter;

    Season(String letter) {
      this.letter = letter;
    }
  }

  /// Those that are stable for the history. Without values at or below zero: 15 with a season, 6
  /// without. Additive errors with a multiplicative season are left out, since they are unstable,
  /// and multiplicative trends, since they overshoot (both as in R's `forecast`).
  static List<EtsForm> admissible(History history) {
    var forms = new ArrayList<EtsForm>();
    boolean positive = history.isPositive();
    for (var season : Season.values()) {
      if (season != Season.NONE && !history.isSeasonal()) continue;
      if (season == Season.MULTIPLICATIVE && !positive) continue;
      for (var trend : Trend.values()) {
        if (season != Season.MULTIPLICATIVE) forms.add(new EtsForm(false, trend, season));
        if (positive) forms.add(new EtsForm(true, trend, season));
      }
    }
    return forms;
  }

  /// Smoothing parameters that are searched.
  int searched() {
    return 1
        + (trend == Trend.NONE ? 0 : 1)
        + (trend == Trend.DAMPED ? 1 : 0)
        + (season == Season.NONE ? 0 : 1);
  }

  /// All that is estimated: smoothing parameters, first states, variance.
  int estimated(int seasonLength) {
    return searched()
        + 2
        + (trend == Trend.NONE ? 0 : 1)
        + (season == Season.NONE ? 0 : seasonLength - 1);
  }

  String text() {
    return "ETS(%s,%s,%s)".formatted(relative ? "M" : "A", trend.letter, season.letter);
  }
}
