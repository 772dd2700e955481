package aion.api;

import aion.forecast.Vintage;
import aion.recommendation.Forecasts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A forecast of demand as it is shown.
///
/// @param day the first day it is about
/// @param accuracy null when nothing could be tried, and of several places together
record DemandForecast(
    Instant madeAt,
    LocalDate day,
    String version,
    Basis basis,
    String reason,
    int historyWeeks,
    List<Vintage.Part> models,
    @Nullable Accuracy accuracy,
    List<Seen> ledger,
    List<Week> weeks) {

  enum Basis {
    MODELS,
    RECORD,
    TOGETHER
  }

  /// How the models did where they were tried.
  record Accuracy(
      int weeks,
      int origins,
      double loss,
      double recordLoss,
      double coverage80,
      double coverage95) {}

  /// Up to where a chain was known.
  record Seen(String partition, int offset) {}

  /// Demand in a week, and from the first day to its end.
  record Week(LocalDate from, Interval demand, Interval cumulated) {}

  record Interval(
      BigDecimal mean,
      BigDecimal low95,
      BigDecimal low80,
      BigDecimal median,
      BigDecimal high80,
      BigDecimal high95) {
    /// @param quantiles at 2.5, 10, 50, 90 and 97.5 %
    static Interval of(double mean, double[] quantiles) {
      return new Interval(
          rounded(mean),
          rounded(quantiles[0]),
          rounded(quantiles[1]),
          rounded(quantiles[2]),
          rounded(quantiles[3]),
          rounded(quantiles[4]));
    }

    private static BigDecimal rounded(double value) {
      return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    }
  }

  /// @param vintages of different places, at least one, all about the same days
  static DemandForecast of(List<Vintage> vintages, Forecasts words, Locale locale) {
    var first = vintages.getFirst();
    boolean alone = vintages.size() == 1;
    return new DemandForecast(
        vintages.stream().map(Vintage::madeAt).max(Instant::compareTo).orElseThrow(),
        first.day(),
        Vintage.VERSION,
        !alone
            ? Basis.TOGETHER
            : first.basis() == Vintage.Basis.MODELS ? Basis.MODELS : Basis.RECORD,
        alone ? words.reason(first, locale) : words.together(vintages.size(), locale),
        vintages.stream().mapToInt(Vintage::historyWeeks).max().orElseThrow(),
        alone ? first.models() : List.of(),
        alone ? accuracyOrNull(first.tried()) : null,
        ledger(vintages),
        weeks(vintages));
  }

  private static @Nullable Accuracy accuracyOrNull(Vintage.@Nullable Tried tried) {
    return tried == null
        ? null
        : new Accuracy(
            tried.weeks(),
            tried.origins(),
            tried.loss(),
            tried.recordLoss(),
            tried.coverage80(),
            tried.coverage95());
  }

  private static List<Seen> ledger(List<Vintage> vintages) {
    var least = new TreeMap<String, Long>();
    for (var vintage : vintages)
      vintage.ledger().forEach((chain, offset) -> least.merge(chain, offset, Math::min));
    return least.entrySet().stream()
        .map(e -> new Seen(e.getKey(), Math.toIntExact(e.getValue())))
        .toList();
  }

  private static List<Week> weeks(List<Vintage> vintages) {
    var weeks = new ArrayList<Week>();
    var first = vintages.getFirst();
    for (int week = 1; week <= first.outlook().weeks(); week++) {
      int number = week;
      weeks.add(
          new Week(
              first.day().plusDays(7L * (week - 1)),
              together(
                  vintages.stream().map(v -> v.outlook().means().get(number - 1)).toList(),
                  vintages.stream().map(v -> v.outlook().intervals().get(number - 1)).toList()),
              together(
                  vintages.stream().map(v -> v.outlook().sumMeans().get(number - 1)).toList(),
                  vintages.stream().map(v -> v.outlook().intervalOfSum(number)).toList())));
    }
    return weeks;
  }

  // Medians add up, and so do the squares of the distances from them, as of independent normals.
  private static Interval together(List<Double> means, List<double[]> intervals) {
    var quantiles = new double[5];
    for (int i = 0; i < quantiles.length; i++) {
      double median = 0;
      double squares = 0;
      for (var interval : intervals) {
        median += interval[2];
        squares += (interval[i] - interval[2]) * (interval[i] - interval[2]);
      }
      double distance = Math.sqrt(squares);
      quantiles[i] = i < 2 ? Math.max(Math.min(0, median), median - distance) : median + distance;
    }
    return Interval.of(means.stream().mapToDouble(d -> d).sum(), quantiles);
  }
}
