package aion.web.command;

import aion.forecast.choice.Forecast;
import aion.forecast.series.Series;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes forecasts as rows, and beside them, when asked, their reasons.
final class ForecastOutput implements AutoCloseable {
  private static final MathContext DIGITS = new MathContext(10);

  private final Path out;
  private final double[] probabilities;
  private final boolean cumulated;
  private final BufferedWriter rows;
  private final @Nullable BufferedWriter reasons;
  private long count;

  /// What is written for one series.
  record Lines(String rows, String reason) {}

  /// @param names of the quantiles, as they are to stand in the header
  ForecastOutput(
      Path out, @Nullable Path why, List<String> names, double[] probabilities, boolean cumulated) {
    this.out = out;
    this.probabilities = probabilities;
    this.cumulated = cumulated;
    this.rows = open(out);
    this.reasons = why == null ? null : open(why);
    var header = new StringBuilder("id,step,mean");
    for (var name : names) header.append(",q").append(name.strip());
    append(rows, header.append('\n').toString());
    if (reasons != null) append(reasons, "id,reason\n");
  }

  /// Safe for several threads at once.
  Lines lines(Series series, Forecast forecast) {
    var text = new StringBuilder();
    var id = quoted(series.id());
    for (int step = 1; step <= forecast.horizon(); step++) {
      text.append(id).append(',').append(step).append(',');
      text.append(shown(cumulated ? forecast.meanOfSum(step) : forecast.mean(step)));
      double[] quantiles =
          cumulated
              ? forecast.quantilesOfSum(step, probabilities)
              : forecast.quantiles(step, probabilities);
      for (double quantile : quantiles) text.append(',').append(shown(quantile));
      text.append('\n');
    }
    var reason = new StringBuilder(forecast.reason().text());
    for (var treatment : series.treatments()) reason.append("; ").append(treatment);
    return new Lines(text.toString(), id + "," + quoted(reason.toString()) + "\n");
  }

  void write(Lines lines) {
    append(rows, lines.rows);
    if (reasons != null) append(reasons, lines.reason);
    count++;
  }

  /// How many series were written.
  long count() {
    return count;
  }

  @Override
  public void close() {
    try {
      rows.close();
      if (reasons != null) reasons.close();
    } catch (IOException e) {
      throw TextFile.unwritable(out, e);
    }
  }

  private static String shown(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
    var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15
        ? rounded.toPlainString()
        : rounded.toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static BufferedWriter open(Path file) {
    try {
      return Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw TextFile.unwritable(file, e);
    }
  }

  private void append(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw TextFile.unwritable(out, e);
    }
  }
}
