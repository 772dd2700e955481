package aion.web.bench;

import aion.forecast.choice.Forecaster;
import aion.forecast.model.EmpiricalDemand;
import aion.forecast.model.Ets;
import aion.forecast.model.History;
import aion.forecast.model.Intermittent;
import aion.forecast.model.Levels;
import aion.forecast.model.Model;
import aion.forecast.model.Outlook;
import aion.forecast.series.Series;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// What stock costs when each week it is filled up to a quantile of the demand until the order
/// after next arrives.
final class ForecastStockCost {
  private static final int WEEKS = 12;
  private static final int LEAD = 2;
  private static final double HELD = 1;
  private static final double SHORT = 9;
  private static final double LEVEL = SHORT / (SHORT + HELD);

  private final Report report;

  ForecastStockCost(Report report) {
    this.report = report;
  }

  /// Up to which level to fill stock, from the demand known.
  private interface Rule {
    double level(Series known);
  }

  void measure(List<ForecastCase> cases) {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put(
        "ours",
        known -> new Forecaster().forecast(known, LEAD + 1).quantilesOfSum(LEAD + 1, LEVEL)[0]);
    rules.put("empirical quantiles", of(new EmpiricalDemand(Integer.MAX_VALUE, false)));
    rules.put("SBA, negative binomial", of(new Intermittent(Intermittent.Kind.SBA, true)));
    rules.put("TSB, negative binomial", of(new Intermittent(Intermittent.Kind.TSB, true)));
    rules.put("ETS, normal", of(new Ets()));
    rules.put("zero forecast", _ -> 0);
    double demand = cases.stream().mapToDouble(c -> DoubleStream.of(last(c)).sum()).sum();
    for (Map.Entry<String, Rule> rule : rules.entrySet()) {
      double[] sums =
          cases.parallelStream()
              .map(given -> cost(given, rule.getValue()))
              .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
      report.put(
          "stock cost a unit demanded", "", rule.getKey(), ForecastAccuracy.fine(sums[0] / demand));
      report.put(
          "demand served from stock",
          "%",
          rule.getKey(),
          ForecastAccuracy.rough(100 * (1 - sums[1] / demand)));
    }
    report.note(
        "Stock cost: %d weeks of %,d items of online-retail, reviewed weekly, lead time %d weeks, stock filled up to the %.0f %% quantile of the demand over %d weeks; holding costs %.0f a unit and week, a unit short %.0f; forecast anew each week."
            .formatted(WEEKS, cases.size(), LEAD, 100 * LEVEL, LEAD + 1, HELD, SHORT));
  }

  private static Rule of(Model model) {
    return known -> {
      var fit = model.fit(new History(known.values(), known.season()));
      if (fit.isEmpty()) return 0;
      var outlook = new Outlook(LEAD + 1);
      fit.get().predictSums(outlook);
      return Math.max(0, Levels.interpolate(outlook.quantiles(LEAD), LEVEL));
    };
  }

  private static double[] last(ForecastCase given) {
    double[] all =
        DoubleStream.concat(Arrays.stream(given.known().values()), Arrays.stream(given.then()))
            .toArray();
    return Arrays.copyOfRange(all, all.length - WEEKS, all.length);
  }

  /// @return the cost, and what was not served at once
  private static double[] cost(ForecastCase given, Rule rule) {
    double[] all =
        DoubleStream.concat(Arrays.stream(given.known().values()), Arrays.stream(given.then()))
            .toArray();
    int from = all.length - WEEKS;
    double level = level(given, all, from, rule);
    double stock = level;
    double ordered = 0;
    double cost = 0;
    double unserved = 0;
    var coming = new ArrayDeque<Double>();
    for (int i = 0; i < LEAD; i++) coming.add(0.0);
    for (int t = from; t < all.length; t++) {
      double order = Math.max(0, level(given, all, t, rule) - stock - ordered);
      coming.add(order);
      ordered += order;
      double arrived = coming.remove();
      ordered -= arrived;
      stock += arrived;
      unserved += Math.clamp(all[t] - Math.max(0, stock), 0, all[t]);
      stock -= all[t];
      cost += stock > 0 ? HELD * stock : -SHORT * stock;
    }
    return new double[] {cost, unserved};
  }

  private static double level(ForecastCase given, double[] all, int t, Rule rule) {
    return rule.level(Series.of("", given.known().season(), Arrays.copyOf(all, t)));
  }
}
