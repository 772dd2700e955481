package aion.forecast.model;

import java.util.Optional;

/// Complex exponential smoothing (Svetunkov & Kourentzes 2018; Svetunkov, Kourentzes & Ord 2022): a
/// level and the information left out of it, smoothed by one complex factor. Without a season, with
/// an additive one (partial) or with a complex one of its own (full), whichever has the smallest
/// AICc.
public final class Ces implements Model {
  enum Kind {
    NONE("CES(N)", 2),
    PARTIAL("CES(P)", 3),
    FULL("CES(F)", 4);

    final String text;
    final int searched;

    Kind(String text, int searched) {
      this.text = text;
      this.searched = searched;
    }
  }

  @Override
  public String name() {
    return "CES";
  }

  @Override
  public Optional<Fit> fit(History history) {
    int n = history.length();
    CesRun best = null;
    double[] bestPlaces = {};
    double lowest = Double.POSITIVE_INFINITY;
    double[] indices = history.isSeasonal() ? Seasons.indices(history, false) : new double[0];
    for (var kind : Kind.values()) {
      if (kind != Kind.NONE && !history.isSeasonal()) continue;
      int states =
          kind == Kind.NONE
              ? 2
              : kind == Kind.PARTIAL ? 2 + history.season() : 2 + 2 * history.season();
      int estimated = kind.searched + states + 1;
      if (n < 6 || (n <= estimated + 1 && kind != Kind.NONE)) continue;
      var run = new CesRun(kind, history, indices);
      double[] places = run.start();
      NelderMead.minimize(run::cost, places, 0.2, 50 + 35 * kind.searched);
      double cost = run.cost(places);
      if (cost >= 1e300) continue;
      double criterion = cost + Ets.penalty(Math.min(estimated, n - 2), n);
      if (criterion >= lowest) continue;
      lowest = criterion;
      best = run;
      bestPlaces = places;
    }
    if (best == null) return Optional.empty();
    best.cost(bestPlaces);
    return Optional.of(new CesFit(best, n));
  }
}
