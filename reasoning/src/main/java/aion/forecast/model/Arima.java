package aion.forecast.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Seasonal ARIMA by the stepwise search of Hyndman & Khandakar (2008): differences by tests, then
/// from four first models to the neighbours with a smaller AICc until there is none. Orders go up
/// to 3 and 1 (theirs to 5 and 2), and models are compared by conditional instead of exact
/// likelihood.
public final class Arima implements Model {
  private static final int[][] FIRST = {{2, 2, 1, 1}, {0, 0, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}};
  private static final int[][] NEIGHBOURS = {
    {1, 0, 0, 0}, {-1, 0, 0, 0}, {0, 1, 0, 0}, {0, -1, 0, 0},
    {0, 0, 1, 0}, {0, 0, -1, 0}, {0, 0, 0, 1}, {0, 0, 0, -1},
    {1, 1, 0, 0}, {-1, -1, 0, 0}
  };
  private static final int MOST_TRIED = 18;

  @Override
  public String name() {
    return "ARIMA";
  }

  @Override
  public Optional<Fit> fit(History history) {
    if (history.length() < 8) return Optional.empty();
    int seasonalD = Differences.seasonal(history);
    double[] w = history.values();
    int season = history.isSeasonal() ? history.season() : 1;
    if (seasonalD > 0) w = Differences.lagged(w, season);
    int d = Differences.plain(w);
    for (int i = 0; i < d; i++) w = Differences.lagged(w, 1);
    if (w.length < 6) return Optional.empty();
    var search = new Search(w);
    var start = new ArimaOrder(0, d, 0, 0, seasonalD, 0, season, d + seasonalD <= 1);
    for (int[] first : FIRST)
      search.consider(
          start.with(
              first[0],
              first[1],
              season > 1 ? first[2] : 0,
              season > 1 ? first[3] : 0,
              start.constant()));
    while (search.step()) {}
    var best = search.best;
    if (best == null) return Optional.empty();
    int freedom =
        Math.max(1, w.length - best.order.coefficients() - (best.order.constant() ? 1 : 0));
    return Optional.of(new ArimaFit(best, history, Math.sqrt(best.squares / freedom)));
  }

  private static final class Search {
    private final double[] w;
    private final Map<ArimaOrder, Double> tried = new HashMap<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private @Nullable ArimaRun best;

    Search(double[] w) {
      this.w = w;
    }

    /// Whether the model is the best so far.
    boolean consider(ArimaOrder order) {
      if (!order.isAllowed() || tried.containsKey(order) || tried.size() >= MOST_TRIED)
        return false;
      if (w.length <= order.estimated() + 2) return false;
      var run = new ArimaRun(order, w);
      double[] places = run.start();
      if (places.length > 0) NelderMead.minimize(run::cost, places, 0.4, 20 + 25 * places.length);
      double criterion = run.cost(places) + Ets.penalty(order.estimated(), w.length);
      tried.put(order, criterion);
      if (criterion >= lowest) return false;
      lowest = criterion;
      best = run;
      return true;
    }

    /// Whether a neighbour of the best model is better.
    boolean step() {
      if (best == null) return false;
      var from = best.order;
      for (int[] by : NEIGHBOURS)
        if (consider(
            from.with(
                from.p() + by[0],
                from.q() + by[1],
                from.seasonalP() + by[2],
                from.seasonalQ() + by[3],
                from.constant()))) return true;
      return from.d() + from.seasonalD() <= 1
          && consider(
              from.with(from.p(), from.q(), from.seasonalP(), from.seasonalQ(), !from.constant()));
    }
  }
}
