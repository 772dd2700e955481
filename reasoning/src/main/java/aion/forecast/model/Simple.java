package aion.forecast.model;

import java.util.Optional;

/// The simplest forecasts, which others must beat: the last value, the value a season ago, the last
/// value with the mean change, moving averages.
public sealed interface Simple extends Model {
  /// The last value goes on.
  record Naive() implements Simple {
    @Override
    public String name() {
      return "Naive";
    }

    @Override
    public Optional<Fit> fit(History history) {
      if (history.length() < 1) return Optional.empty();
      return Optional.of(new LagFit(name(), history, 1, 0, Math.sqrt(history.changeSquare())));
    }
  }

  /// The last value goes on, and the mean change with it.
  record Drift() implements Simple {
    @Override
    public String name() {
      return "Drift";
    }

    @Override
    public Optional<Fit> fit(History history) {
      int n = history.length();
      if (n < 3) return Optional.empty();
      double change = (history.last() - history.values()[0]) / (n - 1);
      double variance = Math.max(0, history.changeSquare() - change * change);
      return Optional.of(
          new LagFit(name(), history, 1, change, Math.sqrt(variance * (n - 1) / (n - 2.0))));
    }
  }

  /// The value of the same place in the last season.
  record SeasonalNaive() implements Simple {
    @Override
    public String name() {
      return "Seasonal Naive";
    }

    @Override
    public Optional<Fit> fit(History history) {
      int n = history.length();
      int m = history.season();
      if (m == 1 || n < m + 2) return Optional.empty();
      double squares = 0;
      for (int t = m; t < n; t++) {
        double change = history.values()[t] - history.values()[t - m];
        squares += change * change;
      }
      return Optional.of(new LagFit(name(), history, m, 0, Math.sqrt(squares / (n - m))));
    }
  }

  /// The mean of the last values, as many as gave the smallest errors.
  record MovingAverage() implements Simple {
    private static final int[] SPANS = {2, 3, 4, 6, 8, 12, 26, 52};

    @Override
    public String name() {
      return "Moving Average";
    }

    @Override
    public Optional<Fit> fit(History history) {
      int n = history.length();
      int best = 0;
      double lowest = Double.POSITIVE_INFINITY;
      for (int span : SPANS) {
        if (2 * span > n) break;
        double error = square(history.values(), span);
        if (error >= lowest) continue;
        lowest = error;
        best = span;
      }
      if (best == 0) return Optional.empty();
      return Optional.of(new AverageFit(history, best, Math.sqrt(lowest)));
    }

    private static double square(double[] y, int span) {
      double sum = 0;
      for (int i = 0; i < span; i++) sum += y[i];
      double squares = 0;
      for (int t = span; t < y.length; t++) {
        double error = y[t] - sum / span;
        squares += error * error;
        sum += y[t] - y[t - span];
      }
      return squares / (y.length - span);
    }
  }
}
