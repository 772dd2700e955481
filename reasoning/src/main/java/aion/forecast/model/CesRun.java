package aion.forecast.model;

import java.util.Arrays;

/// One pass of complex exponential smoothing over a history.
final class CesRun {
  final Ces.Kind kind;
  private final History history;
  private final double[] indices;
  final double[] season;
  final double[] hidden;
  double real;
  double imaginary;
  double seasonReal;
  double seasonImaginary;
  double level;
  double left;
  double squares;

  CesRun(Ces.Kind kind, History history, double[] indices) {
    this.kind = kind;
    this.history = history;
    this.indices = kind == Ces.Kind.NONE ? new double[0] : indices;
    this.season = new double[Math.max(1, this.indices.length)];
    this.hidden = new double[season.length];
  }

  double[] start() {
    return switch (kind) {
      case NONE -> new double[] {1.3, 1};
      case PARTIAL -> new double[] {1.3, 1, 0.1};
      case FULL -> new double[] {1.3, 1, 1.3, 1};
    };
  }

  double cost(double[] places) {
    real = places[0];
    imaginary = places[1];
    if (!stable(real, imaginary)) return Double.POSITIVE_INFINITY;
    if (kind == Ces.Kind.PARTIAL) {
      seasonReal = places[2];
      if (seasonReal < 0 || seasonReal > 1) return Double.POSITIVE_INFINITY;
    } else if (kind == Ces.Kind.FULL) {
      seasonReal = places[2];
      seasonImaginary = places[3];
      if (!stable(seasonReal, seasonImaginary)) return Double.POSITIVE_INFINITY;
    }
    System.arraycopy(indices, 0, season, 0, indices.length);
    Arrays.fill(hidden, 0);
    if (kind == Ces.Kind.FULL) System.arraycopy(indices, 0, hidden, 0, indices.length);
    int n = history.length();
    int span = Math.min(n, Math.max(4, history.season()));
    level = History.mean(history.values(), n - span, n);
    left = real == 0 ? level : level / real;
    // Backwards for the first states, then forwards.
    for (int t = n - 1; t >= 0; t--) step(t, history.values()[t]);
    squares = 0;
    for (int t = 0; t < n; t++) step(t, history.values()[t]);
    return n * Math.log(Math.max(squares, 1e-300));
  }

  /// Whether old errors die out: the roots of the matrix that takes states on lie within the unit
  /// circle (Jury's conditions).
  private static boolean stable(double a, double b) {
    double trace = 2 - 2 * a + b;
    double determinant = (1 - a + b) * (1 - a) + (1 - b) * (1 - a - b);
    return determinant < 1 && Math.abs(trace) < 1 + determinant;
  }

  void step(int t, double value) {
    int place = t % season.length;
    double error = value - level - season[place];
    squares += error * error;
    move(place, error);
  }

  /// The mean of the value at a place in the season.
  double mean(int place) {
    return level + season[place];
  }

  void move(int place, double error) {
    double before = level;
    level = before - (1 - imaginary) * left + (real - imaginary) * error;
    left = before + (1 - real) * left + (real + imaginary) * error;
    if (kind == Ces.Kind.PARTIAL) season[place] += seasonReal * error;
    if (kind == Ces.Kind.FULL) {
      double was = season[place];
      season[place] =
          was - (1 - seasonImaginary) * hidden[place] + (seasonReal - seasonImaginary) * error;
      hidden[place] =
          was + (1 - seasonReal) * hidden[place] + (seasonReal + seasonImaginary) * error;
    }
  }
}
