package aion.web.bench;

import aion.forecast.choice.Forecast;
import aion.forecast.choice.Forecaster;
import aion.forecast.model.EmpiricalDemand;
import aion.forecast.model.History;
import aion.forecast.model.Model;
import aion.forecast.model.Outlook;
import aion.forecast.model.Simple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The scores of our forecasts on a set of series, of the simplest ones, and of published ones.
final class ForecastAccuracy {
  private static final double[] ASKED = {0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975};

  private final Report report;

  ForecastAccuracy(Report report) {
    this.report = report;
    report.note(
        "MASE: mean absolute error over the mean absolute change of the known part from season to season, averaged over series. sMAPE in percent. WQL: pinball loss of the nine deciles over the sum of what came. WAPE: absolute errors of the medians over the sum of what came.");
    report.note(
        "Points are the medians. Coverage: how often the central intervals held what came.");
  }

  void measure(List<ForecastCase> cases, String column) {
    var forecasts =
        cases.parallelStream()
            .map(one -> new Forecaster().forecast(one.known(), one.then().length))
            .toList();
    var scores = new ForecastScores();
    for (int i = 0; i < cases.size(); i++) ours(scores, cases.get(i), forecasts.get(i));
    report.put("series", "", column, cases.size());
    report.put("MASE", "", column, fine(scores.mase()));
    report.put("sMAPE", "%", column, fine(scores.smape()));
    report.put("WQL", "", column, fine(scores.wql()));
    report.put("WAPE", "", column, fine(scores.wape()));
    report.put("coverage of 80 %", "%", column, rough(scores.coverage80()));
    report.put("coverage of 95 %", "%", column, rough(scores.coverage95()));
    var naive = simple(new Simple.SeasonalNaive(), new Simple.Naive(), cases);
    report.put("seasonal naive MASE", "", column, fine(naive.mase()));
    report.put("seasonal naive WQL", "", column, fine(naive.wql()));
    var empirical =
        simple(new EmpiricalDemand(Integer.MAX_VALUE, false), new Simple.Naive(), cases);
    report.put("empirical quantiles WQL", "", column, fine(empirical.wql()));
    report.put("empirical quantiles WAPE", "", column, fine(empirical.wape()));
  }

  private static void ours(ForecastScores scores, ForecastCase given, Forecast forecast) {
    var points = new double[given.then().length];
    for (int h = 0; h < points.length; h++) {
      double[] q = forecast.quantiles(h + 1, ASKED);
      double value = given.then()[h];
      points[h] = q[5];
      scores.deciles(value, Arrays.copyOfRange(q, 1, 10));
      scores.intervals(value, q[1], q[9], q[0], q[10]);
    }
    scores.points(given, points);
  }

  /// @param other for the series that the model cannot take
  private static ForecastScores simple(Model model, Model other, List<ForecastCase> cases) {
    var scores = new ForecastScores();
    for (var given : cases) {
      var history = new History(given.known().values(), given.known().season());
      var fit = model.fit(history).or(() -> other.fit(history)).orElseThrow();
      var outlook = new Outlook(given.then().length);
      fit.predict(outlook);
      for (int h = 0; h < outlook.horizon(); h++)
        scores.deciles(given.then()[h], Arrays.copyOfRange(outlook.quantiles(h), 3, 12));
      scores.points(given, outlook.means());
    }
    return scores;
  }

  /// The published method with the smallest MASE, and some that are well known.
  void published(
      List<ForecastCase> cases, Map<String, Map<String, double[]>> methods, String column) {
    String best = "";
    double lowest = Double.POSITIVE_INFINITY;
    double smape = Double.POSITIVE_INFINITY;
    for (var method : methods.entrySet()) {
      var scores = new ForecastScores();
      boolean whole = true;
      for (var given : cases) {
        double[] points = method.getValue().get(given.known().id());
        if (points == null) whole = false;
        else scores.points(given, points);
      }
      if (!whole) continue;
      smape = Math.min(smape, scores.smape());
      if (method.getKey().equals("THETA"))
        report.put("published THETA MASE", "", column, fine(scores.mase()));
      if (method.getKey().equals("ForecastPro"))
        report.put("published ForecastPro MASE", "", column, fine(scores.mase()));
      if (scores.mase() >= lowest) continue;
      lowest = scores.mase();
      best = method.getKey();
    }
    report.put("best published MASE", "", column, fine(lowest));
    report.put("that is of", "", column, best);
    report.put("best published sMAPE", "%", column, fine(smape));
    report.note(
        "Published: the forecasts handed in to the competition, scored by the same code; methods that did not forecast all series of a column are left out.");
  }

  static BigDecimal fine(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  static BigDecimal rough(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
  }
}
