package aion.forecast.model;

/// Parameters within bounds, searched on the whole line through the logistic curve.
final class Bounds {
  private Bounds() {}

  static double within(double low, double high, double x) {
    return low + (high - low) / (1 + Math.exp(-x));
  }

  /// The place on the line of a value strictly within the bounds.
  static double place(double low, double high, double value) {
    double share = Math.clamp((value - low) / (high - low), 1e-4, 1 - 1e-4);
    return Math.log(share / (1 - share));
  }
}
