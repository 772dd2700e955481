package aion.forecast.choice;

import aion.forecast.model.Levels;
import aion.forecast.series.Series;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/// A forecast and a rival tried on the end of a series, which the models had not seen: from each
/// point of it on, the sum over the next periods. Models are chosen, weighed, fitted and calibrated
/// before the first point and anew at each third of the points, and move on with the values between
/// them; the rival learns from all values up to each point.
///
/// @param origins from how many points they were tried
/// @param loss mean pinball loss of the forecast
/// @param rivalLoss mean pinball loss of the rival
/// @param coverage80 share of the sums within the forecast's quantiles of 10 and 90 %
/// @param coverage95 share of the sums within the forecast's quantiles of 2.5 and 97.5 %
public record SumsTrial(
    int origins, double loss, double rivalLoss, double coverage80, double coverage95) {
  private static final int MOST_HELD = 39;
  private static final int FEWEST_BEFORE = 12;
  private static final int FEWEST_ORIGINS = 6;
  private static final int BLOCKS = 3;
  private static final double[] LEVELS = levels();

  /// @param window over how many periods sums are tried
  /// @param rival quantiles at the [Levels] of such a sum, by how many values are known
  /// @return empty when the series is too short, or the models fail it
  public static Optional<SumsTrial> of(
      Forecaster forecaster, Series series, int window, IntFunction<double[]> rival) {
    double[] values = series.values();
    int held = Math.min(values.length / 3, MOST_HELD);
    int start = values.length - held;
    int origins = held - window + 1;
    if (!isLongEnough(values.length, window)) return Optional.empty();
    var known = Arrays.copyOf(values, start);
    var blend = forecaster.blend(Series.of(series.id(), series.season(), known), window);
    if (blend.isEmpty()) return Optional.empty();
    int block = Math.ceilDiv(origins, BLOCKS);
    double loss = 0;
    double rivalLoss = 0;
    double within80 = 0;
    double within95 = 0;
    for (int t = start; t < start + origins; t++) {
      if (t > start && (t - start) % block == 0) {
        var more = Series.of(series.id(), series.season(), Arrays.copyOf(values, t));
        blend = forecaster.blend(more, window);
        if (blend.isEmpty()) return Optional.empty();
      }
      var forecast = blend.get().forecast(window);
      if (forecast.isEmpty()) return Optional.empty();
      double[] quantiles = forecast.get().quantilesOfSum(window, LEVELS);
      double sum = 0;
      for (int i = t; i < t + window; i++) sum += values[i];
      loss += Trial.loss(quantiles, sum);
      rivalLoss += Trial.loss(rival.apply(t), sum);
      if (sum >= quantiles[3] && sum <= quantiles[11]) within80++;
      if (sum >= quantiles[1] && sum <= quantiles[13]) within95++;
      blend.get().observe(values[t]);
    }
    return Optional.of(
        new SumsTrial(
            origins, loss / origins, rivalLoss / origins, within80 / origins, within95 / origins));
  }

  /// Whether sums over such a window can be tried on so many values.
  public static boolean isLongEnough(int values, int window) {
    int held = Math.min(values / 3, MOST_HELD);
    return values - held >= FEWEST_BEFORE && held - window + 1 >= FEWEST_ORIGINS;
  }

  private static double[] levels() {
    var all = new double[Levels.COUNT];
    Arrays.setAll(all, Levels::probability);
    return all;
  }
}
