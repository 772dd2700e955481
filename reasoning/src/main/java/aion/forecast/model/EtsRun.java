package aion.forecast.model;

import java.util.Arrays;

/// One pass of an exponential smoothing model over a history. The recursions are those of Hyndman
/// et al. (2002); written with errors as differences they are the same for both kinds of error.
final class EtsRun {
  final EtsForm form;
  final History history;
  private final double[] indices;
  final double[] season;
  double alpha;
  double beta;
  double gamma;
  double damping = 1;
  double level;
  double slope;
  double squares;
  double logs;

  /// @param indices of the season, as the form needs them; empty without a season
  EtsRun(EtsForm form, History history, double[] indices) {
    this.form = form;
    this.history = history;
    this.indices = indices;
    this.season = new double[Math.max(1, indices.length)];
  }

  /// Sets the parameters from their places on the line; they stay in the usual region `0 < beta <
  /// alpha`, `0 < gamma < 1 - alpha`, `0.8 < phi < 0.98`.
  void set(double[] places) {
    int i = 0;
    alpha = Bounds.within(1e-4, 0.9999, places[i++]);
    beta = form.trend() == EtsForm.Trend.NONE ? 0 : alpha * Bounds.within(1e-4, 1, places[i++]);
    gamma =
        form.season() == EtsForm.Season.NONE
            ? 0
            : (1 - alpha) * Bounds.within(1e-4, 1, places[i++]);
    damping =
        form.trend() == EtsForm.Trend.DAMPED
            ? Bounds.within(0.8, 0.98, places[i])
            : form.trend() == EtsForm.Trend.NONE ? 0 : 1;
  }

  /// Twice the negative logarithm of the likelihood, without its constant, after a pass backwards
  /// that finds the first states and one forwards.
  double cost(double[] places) {
    set(places);
    start();
    int n = history.length();
    for (int t = n - 1; t >= 0; t--) step(t, history.values()[t]);
    slope = -slope;
    level -= slope;
    squares = 0;
    logs = 0;
    for (int t = 0; t < n; t++) step(t, history.values()[t]);
    return n * Math.log(Math.max(squares, 1e-300)) + 2 * logs;
  }

  /// States for the way back: the level and slope at the end.
  private void start() {
    int n = history.length();
    if (indices.length > 0) System.arraycopy(indices, 0, season, 0, indices.length);
    else Arrays.fill(season, 0);
    int span = Math.min(n, Math.max(4, 2 * history.season()));
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < span; i++) {
      int t = n - 1 - i;
      double value = adjusted(t, history.values()[t]);
      x += i;
      y += value;
      xx += (double) i * i;
      xy += i * value;
    }
    double spread = xx - x * x / span;
    slope = form.trend() == EtsForm.Trend.NONE || spread <= 0 ? 0 : (xy - x * y / span) / spread;
    level = (y - slope * x) / span - slope;
  }

  private double adjusted(int t, double value) {
    return switch (form.season()) {
      case NONE -> value;
      case ADDITIVE -> value - season[t % season.length];
      case MULTIPLICATIVE -> value / season[t % season.length];
    };
  }

  /// Takes in the value at time `t`.
  void step(int t, double value) {
    double base = level + damping * slope;
    double error;
    switch (form.season()) {
      case NONE -> {
        error = value - base;
        level = base + alpha * error;
        slope = damping * slope + beta * error;
        count(error, base);
      }
      case ADDITIVE -> {
        int place = t % season.length;
        double mean = base + season[place];
        error = value - mean;
        level = base + alpha * error;
        slope = damping * slope + beta * error;
        season[place] += gamma * error;
        count(error, mean);
      }
      case MULTIPLICATIVE -> {
        int place = t % season.length;
        double mean = base * season[place];
        error = value - mean;
        double perSeason = error / season[place];
        level = base + alpha * perSeason;
        slope = damping * slope + beta * perSeason;
        if (base != 0) season[place] += gamma * error / base;
        count(error, mean);
      }
    }
  }

  private void count(double error, double mean) {
    if (!form.relative()) {
      squares += error * error;
      return;
    }
    // A mean at or below zero has no relative error: such parameters are out.
    if (mean <= 0) {
      squares = Double.POSITIVE_INFINITY;
      return;
    }
    squares += error * error / (mean * mean);
    logs += Math.log(mean);
  }
}
