package aion.forecast.series;

import java.util.ArrayList;
import java.util.List;

/// What in a file could not be used as it is: rows and series, counted, with the first of them
/// shown. Not for use by several threads at once.
public final class Findings {
  private static final int MOST_SHOWN = 20;

  private final List<String> shown = new ArrayList<>();
  private long rows;
  private long series;

  void row(long line, String what) {
    if (rows++ < MOST_SHOWN) shown.add("line %,d: %s".formatted(line, what));
  }

  void series(String id, String why) {
    if (series++ < MOST_SHOWN)
      shown.add("series '%s' has no forecast: %s".formatted(aion.problem.Problem.echo(id), why));
  }

  /// Rows with a finding.
  public long rows() {
    return rows;
  }

  /// Series without a forecast.
  public long series() {
    return series;
  }

  /// The first of them, a line each.
  public List<String> shown() {
    return List.copyOf(shown);
  }

  /// Forgets all.
  public void clear() {
    shown.clear();
    rows = 0;
    series = 0;
  }
}
