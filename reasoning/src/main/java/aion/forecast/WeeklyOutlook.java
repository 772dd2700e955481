package aion.forecast;

import aion.forecast.choice.Forecast;
import aion.forecast.model.Levels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// Demand in the coming weeks: of each, and of the first one, two, three … together.
///
/// @param means of each week
/// @param intervals by week: quantiles at [#INTERVAL]
/// @param sumMeans of the first weeks together
/// @param sums by number of weeks: quantiles at the [Levels]
public record WeeklyOutlook(
    List<Double> means, List<double[]> intervals, List<Double> sumMeans, List<double[]> sums) {
  /// The probabilities of the quantiles that are kept of each week.
  static final double[] INTERVAL = {0.025, 0.1, 0.5, 0.9, 0.975};

  private static final double[] LEVELS = levels();

  public WeeklyOutlook {
    means = List.copyOf(means);
    intervals = List.copyOf(intervals);
    sumMeans = List.copyOf(sumMeans);
    sums = List.copyOf(sums);
  }

  static WeeklyOutlook of(Forecast forecast) {
    var outlook = new Builder();
    for (int week = 1; week <= forecast.horizon(); week++)
      outlook.add(
          forecast.mean(week),
          forecast.quantiles(week, INTERVAL),
          forecast.meanOfSum(week),
          forecast.quantilesOfSum(week, LEVELS));
    return outlook.build();
  }

  /// What was, goes on: every week has the distribution of all weeks of the record.
  static WeeklyOutlook of(DemandHistory record, int weeks) {
    var outlook = new Builder();
    double mean = 7 * record.meanPerDay();
    for (int week = 1; week <= weeks; week++)
      outlook.add(
          mean,
          quantiles(record.over(7), INTERVAL),
          week * mean,
          quantiles(record.over(7 * week), LEVELS));
    return outlook.build();
  }

  static double[] quantilesOf(EmpiricalDistribution distribution) {
    return quantiles(distribution, LEVELS);
  }

  public int weeks() {
    return means.size();
  }

  public double meanPerDay() {
    return weeks() == 0 ? 0 : sumMeans.getLast() / (7 * weeks());
  }

  /// Quantiles of the first weeks together; zero for none.
  double[] sum(int weeks) {
    return weeks == 0 ? new double[Levels.COUNT] : sums.get(weeks - 1);
  }

  /// Quantiles of the first weeks together at 2.5, 10, 50, 90 and 97.5 %.
  ///
  /// @param weeks at least one
  public double[] intervalOfSum(int weeks) {
    return Arrays.stream(INTERVAL).map(p -> Levels.interpolate(sum(weeks), p)).toArray();
  }

  /// All numbers in a row, as they are stored.
  static List<Double> flat(List<double[]> rows) {
    return rows.stream().flatMapToDouble(Arrays::stream).boxed().toList();
  }

  static List<double[]> rows(List<Double> flat, int width) {
    IntFunction<double[]> row =
        start -> flat.subList(start, start + width).stream().mapToDouble(d -> d).toArray();
    var rows = new ArrayList<double[]>();
    for (int start = 0; start < flat.size(); start += width) rows.add(row.apply(start));
    return rows;
  }

  private static double[] quantiles(EmpiricalDistribution distribution, double[] levels) {
    return Arrays.stream(levels).map(distribution::quantile).toArray();
  }

  private static double[] levels() {
    var all = new double[Levels.COUNT];
    Arrays.setAll(all, Levels::probability);
    return all;
  }

  private static final class Builder {
    private final List<Double> means = new ArrayList<>();
    private final List<double[]> intervals = new ArrayList<>();
    private final List<Double> sumMeans = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();

    void add(double mean, double[] interval, double sumMean, double[] sum) {
      means.add(mean);
      intervals.add(interval);
      sumMeans.add(sumMean);
      sums.add(sum);
    }

    WeeklyOutlook build() {
      return new WeeklyOutlook(means, intervals, sumMeans, sums);
    }
  }
}
