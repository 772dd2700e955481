package aion.forecast.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of one series as they were given, in any order.
final class Observations {
  private static final int MOST_PERIODS = 1_000_000;

  final String id;
  private @Nullable PeriodForm form;
  private long[] numbers = new long[64];
  private double[] values = new double[64];
  private int count;

  Observations(String id) {
    this.id = id;
  }

  /// Takes in a row; false when its period is written in another form than those before.
  boolean add(PeriodForm.Period period, double value) {
    if (form != null && form != period.form()) return false;
    form = period.form();
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    numbers[count] = period.number();
    values[count++] = value;
    return true;
  }

  /// The series without gaps, or the reason why there is none.
  ///
  /// @param season periods of a season; 0 to see it from the periods
  /// @param refused told why there is no series
  Optional<Series> series(int season, List<String> refused) {
    if (form == null) {
      refused.add("no row of it can be read");
      return Optional.empty();
    }
    var treatments = new ArrayList<String>();
    var order = order(treatments);
    var periods = new long[order.length];
    for (int i = 0; i < order.length; i++) periods[i] = numbers[order[i]];
    var calendar = Calendar.of(form, distinct(periods));
    long first = calendar.place(form, periods[0]);
    long span = calendar.place(form, periods[periods.length - 1]) - first + 1;
    if (span > MOST_PERIODS || span > 100L * count + 1000) {
      refused.add("its %,d rows span %,d periods".formatted(count, span));
      return Optional.empty();
    }
    var placed = new double[(int) span];
    Arrays.fill(placed, Double.NaN);
    int repeated = 0;
    var taken = new boolean[(int) span];
    for (int i = 0; i < order.length; i++) {
      int place = (int) (calendar.place(form, periods[i]) - first);
      if (taken[place]) repeated++;
      taken[place] = true;
      placed[place] = values[order[i]];
    }
    if (repeated > 0)
      treatments.add("%d repeated periods: the last row counts".formatted(repeated));
    var mended = Gaps.fill(placed, treatments);
    if (mended.length == 0) {
      refused.add("no row of it has a number as value");
      return Optional.empty();
    }
    return Optional.of(new Series(id, mended, season == 0 ? calendar.season : season, treatments));
  }

  /// The rows by period; those of one period as they came.
  private int[] order(List<String> treatments) {
    boolean ordered = true;
    for (int i = 1; i < count; i++) ordered &= numbers[i - 1] <= numbers[i];
    var rows = new Integer[count];
    Arrays.setAll(rows, i -> i);
    if (!ordered) {
      Arrays.sort(rows, (a, b) -> Long.compare(numbers[a], numbers[b]));
      treatments.add("rows were not in the order of time: sorted");
    }
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  private static long[] distinct(long[] ascending) {
    return Arrays.stream(ascending).distinct().toArray();
  }
}
