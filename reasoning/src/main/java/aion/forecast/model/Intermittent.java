package aion.forecast.model;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Rates of demand that comes now and then: Croston (1972), SBA (Syntetos & Boylan 2005), TSB
/// (Teunter, Syntetos & Babai 2011), ADIDA (Nikolopoulos et al. 2011) and IMAPA (Petropoulos &
/// Kourentzes 2015), each with a distribution around its rate: negative binomial for whole numbers,
/// else the shape of the past values.
public final class Intermittent implements Model {
  /// Which rate.
  public enum Kind {
    CROSTON("Croston"),
    SBA("SBA"),
    TSB("TSB"),
    ADIDA("ADIDA"),
    IMAPA("IMAPA");

    final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  private static final double[] FACTORS = {0.02, 0.05, 0.1, 0.2, 0.3};

  private final Kind kind;
  private final boolean whole;

  /// @param whole whether demand comes in whole numbers
  public Intermittent(Kind kind, boolean whole) {
    this.kind = kind;
    this.whole = whole;
  }

  @Override
  public String name() {
    return kind.text;
  }

  @Override
  public Optional<Fit> fit(History history) {
    int n = history.length();
    int demands = 0;
    for (double value : history.values()) {
      if (value < 0) return Optional.empty();
      if (value > 0) demands++;
    }
    if (n < 4 || demands < 2) return Optional.empty();
    ToDoubleFunction<double[]> rate =
        switch (kind) {
          case CROSTON -> y -> croston(y, best(y, false), false);
          case SBA -> y -> croston(y, best(y, false), true);
          case TSB -> y -> tsb(y, best(y, true), 0.2);
          case ADIDA -> y -> aggregated(y, interval(y));
          case IMAPA -> Intermittent::imapa;
        };
    return Optional.of(new RateFit(kind.text, new Seen(history), whole, rate));
  }

  /// The smoothing factor with the smallest squared error one step ahead.
  private static double best(double[] y, boolean tsb) {
    double chosen = 0.1;
    double lowest = Double.POSITIVE_INFINITY;
    for (double factor : FACTORS) {
      double squares = tsb ? squaresOfTsb(y, factor) : squaresOfCroston(y, factor);
      if (squares >= lowest) continue;
      lowest = squares;
      chosen = factor;
    }
    return chosen;
  }

  private static double squaresOfCroston(double[] y, double alpha) {
    double size = 0;
    double interval = 1;
    int since = 1;
    double squares = 0;
    for (double value : y) {
      double error = value - size / interval;
      if (size > 0) squares += error * error;
      if (value > 0) {
        size = size > 0 ? size + alpha * (value - size) : value;
        interval = size > 0 ? interval + alpha * (since - interval) : since;
        since = 1;
      } else since++;
    }
    return squares;
  }

  static double croston(double[] y, double alpha, boolean corrected) {
    double size = 0;
    double interval = 0;
    int since = 1;
    for (double value : y) {
      if (value > 0) {
        interval = size > 0 ? interval + alpha * (since - interval) : since;
        size = size > 0 ? size + alpha * (value - size) : value;
        since = 1;
      } else since++;
    }
    // Croston's ratio overestimates; (1 - alpha/2) is the correction of Syntetos & Boylan (2005).
    return size == 0 ? 0 : (corrected ? 1 - alpha / 2 : 1) * size / interval;
  }

  private static double squaresOfTsb(double[] y, double beta) {
    double probability = share(y);
    double size = sizeOf(y);
    double squares = 0;
    for (double value : y) {
      double error = value - probability * size;
      squares += error * error;
      probability += beta * ((value > 0 ? 1 : 0) - probability);
      if (value > 0) size += 0.2 * (value - size);
    }
    return squares;
  }

  static double tsb(double[] y, double beta, double alpha) {
    double probability = share(y);
    double size = sizeOf(y);
    for (double value : y) {
      probability += beta * ((value > 0 ? 1 : 0) - probability);
      if (value > 0) size += alpha * (value - size);
    }
    return probability * size;
  }

  private static double share(double[] y) {
    int demands = 0;
    for (double value : y) if (value > 0) demands++;
    return (double) demands / y.length;
  }

  private static double sizeOf(double[] y) {
    double sum = 0;
    int demands = 0;
    for (double value : y) {
      sum += value;
      if (value > 0) demands++;
    }
    return demands == 0 ? 0 : sum / demands;
  }

  private static int interval(double[] y) {
    return Math.clamp((int) Math.round(1 / Math.max(1e-3, share(y))), 1, Math.max(1, y.length / 3));
  }

  /// Buckets of so many periods, smoothed exponentially, and spread out again.
  static double aggregated(double[] y, int periods) {
    int buckets = y.length / periods;
    var sums = new double[buckets];
    int from = y.length - buckets * periods;
    for (int i = 0; i < buckets * periods; i++) sums[i / periods] += y[from + i];
    double chosen = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (double alpha = 0.05; alpha < 0.55; alpha += 0.1) {
      double level = History.mean(sums, 0, Math.min(buckets, 4));
      double squares = 0;
      for (double sum : sums) {
        squares += (sum - level) * (sum - level);
        level += alpha * (sum - level);
      }
      if (squares >= lowest) continue;
      lowest = squares;
      chosen = level;
    }
    return chosen / periods;
  }

  private static double imapa(double[] y) {
    int most = interval(y);
    double sum = 0;
    for (int periods = 1; periods <= most; periods++) sum += aggregated(y, periods);
    return sum / most;
  }
}
