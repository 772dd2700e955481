package aion.forecast;

import aion.forecast.choice.Forecaster;
import aion.forecast.choice.SumsTrial;
import aion.forecast.series.Series;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Foretells demand week by week, by models where they err clearly less than the record did, and by
/// the record itself where they do not.
final class DemandForecaster {
  /// How many weeks ahead.
  static final int HORIZON = 18;

  /// By how much models must err less, so that chance alone does not choose them.
  private static final double CLEARLY = 0.95;

  private static final int YEAR = 52;

  private final Forecaster forecaster = new Forecaster();
  private final int recordDays;

  /// @param recordDays the most days that the record counts
  DemandForecaster(int recordDays) {
    this.recordDays = recordDays;
  }

  /// What is foretold, and why so.
  ///
  /// @param tried null when nothing could be tried
  record Choice(
      Vintage.Basis basis,
      Vintage.@Nullable Tried tried,
      List<Vintage.Part> models,
      int weeks,
      boolean whole,
      WeeklyOutlook outlook) {}

  /// @param history with demand
  /// @param windowDays over how many days demand matters most: lead time and review
  Choice choose(DemandHistory history, int windowDays) {
    double[] weeks = history.weeks();
    int window = Math.clamp(Math.ceilDiv(windowDays, 7), 1, HORIZON);
    var series = Series.of("demand", YEAR, weeks);
    int before = history.days() % 7;
    var trial =
        SumsTrial.of(
            forecaster,
            series,
            window,
            known ->
                WeeklyOutlook.quantilesOf(
                    history.until(before + 7 * known).last(recordDays).over(7 * window)));
    var tried =
        trial
            .map(t ->
                new Vintage.Tried(
                    window, t.origins(), t.loss(), t.rivalLoss(), t.coverage80(), t.coverage95()))
            .orElse(null);
    if (trial.isEmpty())
      return record(
          SumsTrial.isLongEnough(weeks.length, window)
              ? Vintage.Basis.RECORD_EVEN
              : Vintage.Basis.RECORD_SHORT,
          null,
          history);
    if (trial.get().loss() > CLEARLY * trial.get().rivalLoss() || trial.get().rivalLoss() == 0)
      return record(Vintage.Basis.RECORD_BETTER, tried, history);
    return modelled(series, tried)
        .orElseGet(() -> record(Vintage.Basis.RECORD_EVEN, null, history));
  }

  private Optional<Choice> modelled(Series series, Vintage.@Nullable Tried tried) {
    return forecaster
        .blend(series, HORIZON)
        .flatMap(blend -> blend.forecast(HORIZON))
        .map(forecast ->
            new Choice(
                Vintage.Basis.MODELS,
                tried,
                forecast.reason().parts().stream()
                    .map(part -> new Vintage.Part(part.model(), part.weight()))
                    .toList(),
                series.values().length,
                isWhole(series.values()),
                WeeklyOutlook.of(forecast)));
  }

  private Choice record(Vintage.Basis basis, Vintage.@Nullable Tried tried, DemandHistory history) {
    return new Choice(
        basis,
        tried,
        List.of(),
        history.days() / 7,
        isWhole(history.weeks()),
        WeeklyOutlook.of(history.last(recordDays), HORIZON));
  }

  private static boolean isWhole(double[] values) {
    for (double value : values) if (value != Math.rint(value)) return false;
    return true;
  }
}
