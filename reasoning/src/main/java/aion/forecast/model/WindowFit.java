package aion.forecast.model;

import java.util.Arrays;

/// A model that looks at the last values of a window, each as it was.
abstract class WindowFit extends ShockFit {
  private final double[] last;
  private final double deviation;
  private int oldest;

  /// @param span how many values the window has; the history has as many
  WindowFit(History history, int span, double deviation) {
    this.last = Arrays.copyOfRange(history.values(), history.length() - span, history.length());
    this.deviation = deviation;
  }

  /// How many values the window has.
  final int span() {
    return last.length;
  }

  /// A value of the window, the oldest first; round and round beyond its end.
  final double value(int place) {
    return last[(oldest + place) % last.length];
  }

  /// The mean of the window.
  final double average() {
    return History.mean(last, 0, last.length);
  }

  @Override
  public final void observe(double value) {
    last[oldest] = value;
    oldest = (oldest + 1) % last.length;
  }

  @Override
  final double deviation() {
    return deviation;
  }
}
