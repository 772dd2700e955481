package aion.ingest.sample;

import aion.ingest.sample.Places.Outlet;
import java.util.List;

/// What customers ask for. Each product has the real weekly series of one retail item for the last
/// 52 weeks and of its neighbour in size for the 52 weeks before, piece for piece.
record Demand(List<SampleItem> products, List<RealData.Weeks> series) {
  private static final int PLANNED_WEEKS = 8;

  /// Pieces asked for in a week, 0 to 103, at all outlets together.
  int of(SampleItem product, int week) {
    return series.get(seriesOf(product, week)).pieces().get(week % RealExtracts.WEEKS);
  }

  /// The place of the real series in the extract.
  int seriesOf(SampleItem product, int week) {
    int pair = 2 * products.indexOf(product);
    return week < RealExtracts.WEEKS ? pair + 1 : pair;
  }

  /// Pieces asked for on a day at an outlet. The days of a week add up to the outlet's part, and
  /// the outlets to the week.
  long of(SampleItem product, Outlet outlet, int day) {
    int at = outlet.issueDays().indexOf(day % 7);
    if (at < 0) return 0;
    long week = part(product, outlet, day / 7);
    return week
            * weightBefore(product, outlet, day / 7, at + 1)
            / weightBefore(product, outlet, day / 7, outlet.issueDays().size())
        - week
            * weightBefore(product, outlet, day / 7, at)
            / weightBefore(product, outlet, day / 7, outlet.issueDays().size());
  }

  /// What the planners expect a week: the mean of the last eight weeks, at first of the first
  /// eight.
  double expectedWeekly(SampleItem product, int day) {
    return expectedWeekly(product, day, PLANNED_WEEKS);
  }

  double expectedWeekly(SampleItem product, int day, int weeks) {
    int end = Math.max(weeks, day / 7);
    int sum = 0;
    for (int week = end - weeks; week < end; week++) sum += of(product, week);
    return (double) sum / weeks;
  }

  private long part(SampleItem product, Outlet outlet, int week) {
    int before = 0;
    for (var other : Places.outletsOf(product)) {
      if (other.equals(outlet)) break;
      before += other.percent();
    }
    long all = of(product, week);
    return all * (before + outlet.percent()) / 100 - all * before / 100;
  }

  private static int weightBefore(SampleItem product, Outlet outlet, int week, int days) {
    int weight = 0;
    for (int at = 0; at < days; at++)
      weight += 3 + Dice.roll(3, product.sku() + outlet.location(), 10L * week + at);
    return weight;
  }
}
