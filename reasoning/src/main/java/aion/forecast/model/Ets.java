package aion.forecast.model;

import java.util.Optional;

/// Exponential smoothing in state space form, chosen by AICc among the admissible family: Hyndman,
/// Koehler, Snyder & Grose (2002); Hyndman, Koehler, Ord & Snyder (2008). First states come from a
/// pass backwards instead of a search (Svetunkov 2023, section 11.4).
public final class Ets implements Model {
  private static final double[][] STARTS = {{-1, -2, -2, 0.5}, {1.5, -2, -3, 1}};

  @Override
  public String name() {
    return "ETS";
  }

  @Override
  public Optional<Fit> fit(History history) {
    int n = history.length();
    if (n < 4) return Optional.empty();
    double[] differences = history.isSeasonal() ? Seasons.indices(history, false) : new double[0];
    double[] factors =
        history.isSeasonal() && history.isPositive()
            ? Seasons.indices(history, true)
            : new double[0];
    EtsRun best = null;
    double[] bestPlaces = {};
    double lowest = Double.POSITIVE_INFINITY;
    double[] places = {};
    for (var form : EtsForm.admissible(history)) {
      int estimated = form.estimated(history.season());
      if (n <= estimated + 1) continue;
      var run =
          new EtsRun(
              form,
              history,
              switch (form.season()) {
                case NONE -> new double[0];
                case ADDITIVE -> differences;
                case MULTIPLICATIVE -> factors;
              });
      // The relative twin of an additive form starts where that one ended.
      boolean twin = form.relative() && places.length == form.searched();
      places = search(run, form.relative() && twin ? places : null);
      double criterion = run.cost(places) + penalty(estimated, n);
      if (criterion < lowest) {
        lowest = criterion;
        best = run;
        bestPlaces = places;
      }
    }
    if (best == null) return Optional.empty();
    best.cost(bestPlaces);
    return Optional.of(new EtsFit(best, n));
  }

  private static double[] search(EtsRun run, double @org.jspecify.annotations.Nullable [] near) {
    if (near != null) {
      var places = near.clone();
      NelderMead.minimize(run::cost, places, 0.5, 60);
      return places;
    }
    double[] start = {};
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] all : STARTS) {
      double[] places = start(run.form, all);
      double cost = run.cost(places);
      if (start.length > 0 && !(cost < lowest)) continue;
      lowest = cost;
      start = places;
    }
    NelderMead.minimize(run::cost, start, 1, 40 + 40 * start.length);
    return start;
  }

  private static double[] start(EtsForm form, double[] all) {
    var places = new double[form.searched()];
    int i = 0;
    places[i++] = all[0];
    if (form.trend() != EtsForm.Trend.NONE) places[i++] = all[1];
    if (form.season() != EtsForm.Season.NONE) places[i++] = all[2];
    if (form.trend() == EtsForm.Trend.DAMPED) places[i] = all[3];
    return places;
  }

  /// What Akaike's criterion, corrected for small samples, adds to the likelihood.
  static double penalty(int estimated, int n) {
    return 2.0 * estimated + 2.0 * estimated * (estimated + 1) / Math.max(1, n - estimated - 1);
  }
}
