package aion.forecast.model;

import java.util.Arrays;

/// The values a fit has seen, which grow as it goes on.
final class Seen {
  private double[] values;
  private int count;

  Seen(History history) {
    values = Arrays.copyOf(history.values(), history.length() + 16);
    count = history.length();
  }

  void add(double value) {
    if (count == values.length) values = Arrays.copyOf(values, 2 * count);
    values[count++] = value;
  }

  int count() {
    return count;
  }

  /// The last `most` values or all, as they came.
  double[] last(int most) {
    return Arrays.copyOfRange(values, Math.max(0, count - most), count);
  }

  /// The last `most` values or all, sorted.
  double[] sorted(int most) {
    var last = last(most);
    Arrays.sort(last);
    return last;
  }

  /// The sums of all windows of `length` among the last `most` values, sorted; with fewer than
  /// eight windows, of the values taken as a circle.
  double[] sums(int most, int length) {
    int from = Math.max(0, count - most);
    int n = count - from;
    int windows = n - length + 1 >= 8 ? n - length + 1 : n;
    var sums = new double[windows];
    for (int start = 0; start < windows; start++) {
      double sum = 0;
      for (int i = 0; i < length; i++) sum += values[from + (start + i) % n];
      sums[start] = sum;
    }
    Arrays.sort(sums);
    return sums;
  }
}
