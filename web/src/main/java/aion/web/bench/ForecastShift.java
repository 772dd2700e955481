package aion.web.bench;

import aion.forecast.choice.Forecaster;
import aion.forecast.series.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Coverage of the next value, day after day, after the level of the series has shifted.
final class ForecastShift {
  private static final int SINCE = 40;
  private static final double DEVIATIONS = 4;

  private final Report report;

  ForecastShift(Report report) {
    this.report = report;
  }

  /// The counts of one series: values near the shift, and after it was to be recovered from.
  private record Covered(int first80, int first95, int first, int then80, int then95, int then) {
    Covered and(Covered o) {
      return new Covered(
          first80 + o.first80,
          first95 + o.first95,
          first + o.first,
          then80 + o.then80,
          then95 + o.then95,
          then + o.then);
    }
  }

  void measure(List<ForecastCase> cases, String name) {
    put(covered(cases, 0), name + ", as it was");
    put(covered(cases, DEVIATIONS), name + ", shifted");
    report.note(
        "Shift: the last %d values are raised by %.0f standard deviations of the changes from value to value; each is forecast from all before it. Series with fewer than 72 values are left out."
            .formatted(SINCE, DEVIATIONS));
  }

  private void put(Covered all, String column) {
    report.put("80 %, values 2 to 30 after", "%", column, share(all.first80, all.first));
    report.put("95 %, values 2 to 30 after", "%", column, share(all.first95, all.first));
    report.put("80 %, values 31 to 40 after", "%", column, share(all.then80, all.then));
    report.put("95 %, values 31 to 40 after", "%", column, share(all.then95, all.then));
  }

  private static Object share(int part, int whole) {
    return ForecastAccuracy.rough(100.0 * part / Math.max(1, whole));
  }

  private static Covered covered(List<ForecastCase> cases, double deviations) {
    return cases.parallelStream()
        .map(one -> of(one, deviations))
        .reduce(new Covered(0, 0, 0, 0, 0, 0), Covered::and);
  }

  private static Covered of(ForecastCase given, double deviations) {
    double[] values =
        DoubleStream.concat(Arrays.stream(given.known().values()), Arrays.stream(given.then()))
            .toArray();
    int from = values.length - SINCE;
    if (values.length < 72) return new Covered(0, 0, 0, 0, 0, 0);
    double squares = 0;
    for (int t = 1; t < values.length; t++) squares += Math.pow(values[t] - values[t - 1], 2);
    double by = deviations * Math.sqrt(squares / (values.length - 1));
    for (int t = from; t < values.length; t++) values[t] += by;
    // Every third value: what is forecast in between differs little.
    return IntStream.iterate(from + 1, t -> t < values.length, t -> t + 3)
        .mapToObj(t -> {
          var known = Series.of("", given.known().season(), Arrays.copyOf(values, t));
          double[] q = new Forecaster().forecast(known, 1).quantiles(1, 0.025, 0.1, 0.9, 0.975);
          int in80 = q[1] <= values[t] && values[t] <= q[2] ? 1 : 0;
          int in95 = q[0] <= values[t] && values[t] <= q[3] ? 1 : 0;
          return t < from + 30
              ? new Covered(in80, in95, 1, 0, 0, 0)
              : new Covered(0, 0, 0, in80, in95, 1);
        })
        .reduce(new Covered(0, 0, 0, 0, 0, 0), Covered::and);
  }
}
