package aion.forecast.choice;

import aion.forecast.model.Outlook;

/// What kind of numbers a series has.
///
/// @param whole whether all are whole numbers
/// @param floored whether none is below zero
/// @param intermittent whether demand comes now and then: none below zero, and more than 1.32
///   periods from one demand to the next, the bound of Syntetos, Boylan & Croston (2005)
/// @param constant whether all are equal
/// @param scale what the values are divided by, so that no square overflows or vanishes
record Traits(
    boolean whole, boolean floored, boolean intermittent, boolean constant, double scale) {
  private static final double LEAST_INTERVAL = 1.32;

  static Traits of(double[] values) {
    boolean whole = true;
    boolean floored = true;
    boolean constant = true;
    int demands = 0;
    double most = 0;
    for (double value : values) {
      whole &= value == Math.rint(value);
      floored &= value >= 0;
      constant &= value == values[0];
      if (value != 0) demands++;
      most = Math.max(most, Math.abs(value));
    }
    boolean intermittent = floored && values.length > LEAST_INTERVAL * demands;
    double scale = most == 0 || (most > 1e-3 && most < 1e6) ? 1 : most;
    return new Traits(whole, floored, intermittent, constant, scale);
  }

  String kind() {
    return intermittent ? "intermittent" : "smooth";
  }

  double[] scaled(double[] values) {
    if (scale == 1) return values;
    var scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) scaled[i] = values[i] / scale;
    return scaled;
  }

  double unscaled(double value) {
    return value / scale;
  }

  Forecast forecast(Outlook periods, Outlook sums, Reason reason) {
    return new Forecast(periods, sums, whole, floored, scale, reason);
  }
}
