package aion.forecast.series;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A file of series in long form: one row for each value, with the columns `id`, `period` and
/// `value` in any order; other columns are passed over. Comma or semicolon, UTF-8.
public final class SeriesFile {
  private static final int LONGEST_ID = 1_000;

  private final Path file;
  private final int season;
  private final Findings findings;

  /// @param season periods of a season; 0 to see it from the periods
  public SeriesFile(Path file, int season, Findings findings) {
    this.file = file;
    this.season = season;
    this.findings = findings;
  }

  /// Looks over the file once: its header, how many series it has, and whether the rows of each
  /// stand together.
  ///
  /// @throws Problem NOT_FOUND, IMPORT_HEADER_INVALID, IMPORT_FORMAT_UNSUPPORTED or
  ///   ENCODING_INVALID
  public Survey survey() {
    var seen = new HashSet<String>();
    var together = new boolean[] {true};
    var last = new String[] {""};
    read(row -> {
      if (!row.id.equals(last[0]) || seen.isEmpty()) {
        if (!seen.add(row.id)) together[0] = false;
        last[0] = row.id;
      }
    });
    return new Survey(seen.size(), together[0]);
  }

  /// What a look over the file found.
  ///
  /// @param count how many series there are
  /// @param together whether the rows of each series follow one another
  public record Survey(int count, boolean together) {}

  /// Gives the series in the order in which they begin. Rows that cannot be used and series without
  /// a usable row are findings.
  ///
  /// @param together whether a series may be given as soon as another begins; else the whole file
  ///   is held in memory
  public void forEach(boolean together, Consumer<Series> consumer) {
    var open = new LinkedHashMap<String, Observations>();
    read(row -> {
      if (together && !open.isEmpty() && !open.containsKey(row.id)) give(open, consumer);
      take(row, open.computeIfAbsent(row.id, Observations::new));
    });
    give(open, consumer);
  }

  private void give(LinkedHashMap<String, Observations> open, Consumer<Series> consumer) {
    for (var observations : open.values()) {
      var refused = new java.util.ArrayList<String>();
      observations.series(season, refused).ifPresent(consumer);
      for (var why : refused) findings.series(observations.id, why);
    }
    open.clear();
  }

  private void take(Row row, Observations series) {
    var period = PeriodForm.parse(row.period);
    if (period.isEmpty()) {
      findings.row(row.line, "the period '%s' cannot be read".formatted(Problem.echo(row.period)));
      return;
    }
    double value = number(row.value);
    if (Double.isNaN(value))
      findings.row(
          row.line, "the value '%s' is no number: missing".formatted(Problem.echo(row.value)));
    if (!series.add(period.get(), value))
      findings.row(
          row.line,
          "the period '%s' is written unlike those before".formatted(Problem.echo(row.period)));
  }

  /// NaN for what is no finite number.
  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private record Row(long line, String id, String period, String value) {}

  private record Columns(int id, int period, int value, int count) {}

  private void read(Consumer<Row> consumer) {
    char separator = separator();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(
                new InputStreamReader(
                    Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
      Columns columns = null;
      for (var row : csv) {
        if (columns == null) columns = columns(row);
        else consume(row, columns, consumer);
      }
      if (columns == null) throw headerMissing("it is empty");
    } catch (CsvParseException e) {
      throw new Problem(
          ProblemCode.IMPORT_FORMAT_UNSUPPORTED,
          "The file '%s' is no CSV: %s".formatted(file, Problem.echo("" + e.getMessage())),
          "Mend the quotes there and try again.");
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void consume(CsvRecord row, Columns columns, Consumer<Row> consumer) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() == 1 && row.getField(0).isBlank()) return;
    if (row.getFieldCount() < columns.count) {
      findings.row(line, "it has %d of %d fields".formatted(row.getFieldCount(), columns.count));
      return;
    }
    var id = row.getField(columns.id).strip();
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      findings.row(line, id.isEmpty() ? "the id is empty" : "the id is too long");
      return;
    }
    consumer.accept(
        new Row(
            line, id, row.getField(columns.period).strip(), row.getField(columns.value).strip()));
  }

  private Columns columns(CsvRecord header) {
    var names =
        header.getFields().stream()
            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    for (var name : List.of("id", "period", "value"))
      if (!names.contains(name))
        throw headerMissing("the column '%s' is not in its first line".formatted(name));
    int id = names.indexOf("id");
    int period = names.indexOf("period");
    int value = names.indexOf("value");
    return new Columns(id, period, value, Math.max(id, Math.max(period, value)) + 1);
  }

  private Problem headerMissing(String why) {
    return new Problem(
        ProblemCode.IMPORT_HEADER_INVALID,
        "The file '%s' holds no series: %s.".formatted(file, why),
        "Its first line names the columns id, period and value.");
  }

  private char separator() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      var start = new char[1000];
      int length = Math.max(0, reader.read(start));
      var text = new String(start, 0, length);
      var line = text.lines().findFirst().orElse("");
      return line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Problem unreadable(@org.jspecify.annotations.Nullable IOException e) {
    return e instanceof CharacterCodingException
        ? new Problem(
            ProblemCode.ENCODING_INVALID,
            "The file '%s' is not UTF-8.".formatted(file),
            "Save it as UTF-8 and try again.")
        : new Problem(
            ProblemCode.NOT_FOUND,
            "There is no file '%s' that can be read.".formatted(file),
            "Check its name and the right to read it.");
  }
}
