package aion.forecast.choice;

import aion.forecast.model.Fit;
import aion.forecast.model.History;
import aion.forecast.model.Levels;
import aion.forecast.model.Outlook;
import aion.forecast.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Forecasts any series: models are tried on the end of it, combined by how well they did, and
/// their quantiles calibrated by what they missed. The same series gives the same numbers.
public final class Forecaster {
  /// The longest horizon.
  public static final int LONGEST_HORIZON = 1_000;

  private static final int MOST_VALUES = 1_500;
  private static final int FEWEST_TRIED = 8;
  private static final int MOST_ORIGINS = 36;
  private static final double SHARPNESS_SMOOTH = 5;
  private static final double SHARPNESS_DEMAND = 12;
  private static final double RATE = 0.18;
  // Errors of parameters and of the choice of model widen intervals, the more the fewer values and
  // the farther ahead. Chosen on the M3 series.
  private static final double WIDER = 4;
  private static final double TAILS = 60;
  private static final double GROWTH = 0.35;

  /// What comes after the series.
  ///
  /// @param horizon how many periods, from 1 to [#LONGEST_HORIZON]
  public Forecast forecast(Series series, int horizon) {
    if (horizon < 1 || horizon > LONGEST_HORIZON)
      throw new IllegalArgumentException("A horizon of " + horizon);
    if (series.values().length == 0) throw new IllegalArgumentException("A series without values.");
    var notes = new ArrayList<String>();
    double[] values = series.values();
    if (values.length > MOST_VALUES) {
      values = Arrays.copyOfRange(values, values.length - MOST_VALUES, values.length);
      notes.add("only the last %,d periods count".formatted(MOST_VALUES));
    }
    var traits = Traits.of(values);
    if (traits.constant()) return constant(values, traits, horizon, notes);
    var history = new History(traits.scaled(values), series.season());
    var candidates = candidates(history, traits);
    return blended(history, traits, candidates, horizon, notes)
        .flatMap(blend -> blend.forecast(horizon))
        .orElseGet(() -> fallback(history, traits, horizon, notes));
  }

  /// The models that would forecast the series, with their weights; empty when all its values are
  /// equal or no model fits.
  ///
  /// @param horizon for how many periods ahead models are tried and calibrated
  public Optional<Blend> blend(Series series, int horizon) {
    double[] values = series.values();
    if (values.length == 0 || values.length > MOST_VALUES) return Optional.empty();
    var traits = Traits.of(values);
    if (traits.constant()) return Optional.empty();
    var history = new History(traits.scaled(values), series.season());
    return blended(history, traits, candidates(history, traits), horizon, List.of());
  }

  private static List<Candidates.Candidate> candidates(History history, Traits traits) {
    return traits.intermittent()
        ? Candidates.intermittent(traits.whole() && traits.scale() == 1)
        : Candidates.smooth(history);
  }

  private static Optional<Blend> blended(
      History history,
      Traits traits,
      List<Candidates.Candidate> candidates,
      int horizon,
      List<String> notes) {
    int held = heldOut(history);
    int start = history.length() - held;
    int tried = Math.min(horizon, Math.max(1, held));
    var trials = new ArrayList<Optional<Trial>>();
    var losses = new double[candidates.size()];
    for (int i = 0; i < losses.length; i++) {
      var trial =
          held == 0
              ? Optional.<Trial>empty()
              : Trial.of(candidates.get(i).model(), history, start, tried);
      trials.add(trial);
      losses[i] = trial.map(Trial::loss).orElse(Double.NaN);
    }
    double[] firsts = candidates.stream().mapToDouble(Candidates.Candidate::first).toArray();
    double sharpness = traits.intermittent() ? SHARPNESS_DEMAND : SHARPNESS_SMOOTH;
    double[] weights = Combination.weights(firsts, losses, held, sharpness);

    var fits = new ArrayList<Fit>();
    var used = new ArrayList<Integer>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) continue;
      var fit = candidates.get(i).model().fit(history);
      if (fit.isEmpty()) continue;
      var outlook = new Outlook(horizon);
      fit.get().predict(outlook);
      if (!outlook.isFinite()) continue;
      fits.add(fit.get());
      used.add(i);
    }
    if (used.isEmpty()) return Optional.empty();
    double[] shares = used.stream().mapToDouble(i -> weights[i]).toArray();
    double whole = Arrays.stream(shares).sum();
    for (int i = 0; i < shares.length; i++) shares[i] /= whole;
    var calibration = calibration(history, traits, trials, weights, start, tried);

    double best = Arrays.stream(losses).filter(Double::isFinite).min().orElse(Double.NaN);
    var parts = new ArrayList<Reason.Part>();
    for (int i = 0; i < shares.length; i++)
      parts.add(new Reason.Part(fits.get(i).name(), shares[i], losses[used.get(i)] / best));
    parts.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    var reason = new Reason(traits.kind(), parts, held, notes);
    return Optional.of(new Blend(fits, shares, calibration, traits, reason));
  }

  private static Calibration calibration(
      History history,
      Traits traits,
      List<Optional<Trial>> trials,
      double[] weights,
      int start,
      int horizon) {
    double n = history.length();
    var calibration =
        traits.intermittent()
            ? new Calibration(RATE, 1, 1, 0, horizon)
            : new Calibration(RATE, 1 + WIDER / n, 1 + TAILS / (n * n), GROWTH, horizon);
    var shares = new ArrayList<Double>();
    var tried = new ArrayList<Trial>();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      var trial = trials.get(i);
      if (weights[i] == 0 || trial.isEmpty()) continue;
      tried.add(trial.get());
      shares.add(weights[i]);
      sum += weights[i];
    }
    if (tried.isEmpty()) return calibration;
    double all = sum;
    double[] normal = shares.stream().mapToDouble(share -> share / all).toArray();
    var combined = new ArrayList<Outlook>();
    for (int origin = 0; origin < tried.getFirst().outlooks().size(); origin++) {
      int at = origin;
      combined.add(
          Combination.of(tried.stream().map(trial -> trial.outlooks().get(at)).toList(), normal));
    }
    calibration.learn(combined, history.values(), start);
    return calibration;
  }

  /// How many values at the end models are tried on: a third, but the first two seasons stay.
  private static int heldOut(History history) {
    int n = history.length();
    if (n < FEWEST_TRIED) return 0;
    int held = Math.min(MOST_ORIGINS, n / 3);
    int season = history.season();
    if (history.isSeasonal() && n - held < 2 * season + 2)
      held = Math.max(n - 2 * season - 2, Math.min(held, n / 6));
    return held;
  }

  private static Forecast constant(
      double[] values, Traits traits, int horizon, List<String> notes) {
    var periods = new Outlook(horizon);
    var sums = new Outlook(horizon);
    for (int h = 0; h < horizon; h++) {
      periods.means()[h] = traits.unscaled(values[0]);
      sums.means()[h] = (h + 1) * traits.unscaled(values[0]);
      Arrays.fill(periods.quantiles(h), periods.means()[h]);
      Arrays.fill(sums.quantiles(h), sums.means()[h]);
    }
    notes.add(
        values.length == 1
            ? "one value only: its spread is not known and shown as none"
            : "all values are equal: no spread was seen");
    var part = new Reason.Part("Naive", 1, Double.NaN);
    return traits.forecast(periods, sums, new Reason("constant", List.of(part), 0, notes));
  }

  /// What is left when no model can be fitted: the mean, and the spread of the values.
  private static Forecast fallback(
      History history, Traits traits, int horizon, List<String> notes) {
    double last = history.last();
    double spread = 0;
    for (double value : history.values()) spread = Math.max(spread, Math.abs(value - last));
    var periods = new Outlook(horizon);
    var sums = new Outlook(horizon);
    for (int h = 0; h < horizon; h++) {
      periods.means()[h] = last;
      sums.means()[h] = (h + 1) * last;
      for (int i = 0; i < Levels.COUNT; i++) {
        double off = spread * Levels.deviate(i) * Math.sqrt(h + 1);
        periods.quantiles(h)[i] = last + off;
        sums.quantiles(h)[i] = (h + 1) * last + off * (h + 1);
      }
    }
    notes.add("no model fits so short or odd a series: its last value, and its spread");
    var part = new Reason.Part("Naive", 1, Double.NaN);
    return traits.forecast(periods, sums, new Reason("fallback", List.of(part), 0, notes));
  }
}
