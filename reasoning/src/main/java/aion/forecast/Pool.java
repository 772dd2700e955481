package aion.forecast;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Partial pooling of distributions over whole days: what was seen, and what is believed before
/// that, which counts as so many sightings. This is the predictive distribution of a Dirichlet
/// prior on the shares of the days (Gelman et al. 2013, chapter 5); its layers, each the prior of
/// the next, follow MacKay & Peto (1995).
final class Pool {
  private static final double ROUNDING = 1e-12;

  private Pool() {}

  /// @param strength how many sightings the belief counts as, above zero
  static SortedMap<Integer, Double> of(
      SortedMap<Integer, Double> belief, double strength, List<Integer> seen) {
    double all = strength + seen.size();
    var pooled = new TreeMap<Integer, Double>();
    belief.forEach((day, p) -> pooled.put(day, strength * p / all));
    seen.forEach(day -> pooled.merge(day, 1 / all, Double::sum));
    return pooled;
  }

  /// The shares of what was seen alone.
  static SortedMap<Integer, Double> seen(List<Integer> days) {
    var shares = new TreeMap<Integer, Double>();
    days.forEach(day -> shares.merge(day, 1.0 / days.size(), Double::sum));
    return shares;
  }

  /// The first day by which the probability is reached.
  static int quantile(SortedMap<Integer, Double> shares, double probability) {
    double sum = 0;
    for (var share : shares.entrySet()) {
      sum += share.getValue();
      if (sum >= probability - ROUNDING) return share.getKey();
    }
    return shares.lastKey();
  }
}
