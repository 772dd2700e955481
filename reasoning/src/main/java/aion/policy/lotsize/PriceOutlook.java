package aion.policy.lotsize;

import aion.policy.stated.PriceAware;
import java.util.ArrayList;
import java.util.List;

/// What prices up to a period say about later ones: nothing but that a change goes on in part.
/// Means of a period whose prices walk at random move on by a quarter of the last change (Working,
/// Note on the correlation of first differences of averages in a random chain, Econometrica 28,
/// 1960); what the series itself shows is weighed against that as sixty observations.
///
/// @param price of the period
/// @param next expected relative change to the next period
/// @param carry share of a change that goes on
/// @param spread deviation of the relative change of a period
record PriceOutlook(double price, double next, double carry, double spread) {
  private static final double WORKING = 0.25;
  private static final int WEIGHT = 60;
  private static final double CALM = 0.03;
  private static final int RECENT = 24;

  static PriceOutlook at(PriceAware problem, int period) {
    List<Double> changes = new ArrayList<>();
    double before = 0;
    for (int i = -problem.history().size(); i <= period; i++) {
      double price =
          i < 0 ? problem.history().get(problem.history().size() + i) : problem.prices().get(i);
      if (before > 0) changes.add(Math.log(price / before));
      before = price;
    }
    double last = changes.isEmpty() ? 0 : changes.getLast();
    double carry = carry(changes);
    return new PriceOutlook(before, carry * last, carry, spread(changes));
  }

  private static double carry(List<Double> changes) {
    double with = 0;
    double all = 0;
    for (int i = 1; i < changes.size(); i++) {
      with += changes.get(i) * changes.get(i - 1);
      all += changes.get(i - 1) * changes.get(i - 1);
    }
    double seen = all == 0 ? 0 : with / all;
    int count = changes.size();
    return Math.clamp((WEIGHT * WORKING + count * seen) / (WEIGHT + count), 0, 0.6);
  }

  private static double spread(List<Double> changes) {
    var recent = changes.subList(Math.max(0, changes.size() - RECENT), changes.size());
    double mean = recent.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = 0;
    for (double change : recent) squares += (change - mean) * (change - mean);
    // Few observations say little: they are filled up with a usual month's 6 %.
    int unseen = Math.max(0, 6 - recent.size());
    return Math.max(CALM, Math.sqrt((squares + unseen * 0.06 * 0.06) / (recent.size() + unseen)));
  }

  /// Expected prices from this period on.
  double[] path(int periods) {
    var path = new double[periods];
    double log = Math.log(price);
    double change = next;
    for (int i = 0; i < periods; i++) {
      path[i] = Math.exp(log);
      log += change;
      change *= carry;
    }
    return path;
  }

  /// Prices that go up or down by so many deviations, as far as they can spread by then.
  double[] stress(int periods, double deviations) {
    var path = new double[periods];
    for (int i = 0; i < periods; i++)
      path[i] = price * Math.exp(deviations * spread * Math.sqrt(i));
    return path;
  }
}
