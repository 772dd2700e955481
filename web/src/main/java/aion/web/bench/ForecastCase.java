package aion.web.bench;

import aion.forecast.series.Series;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// A series that is known, and what came then.
record ForecastCase(Series known, double[] then) {
  private static final int RETAIL_WEEKS = 8;
  private static final int LEAST_WEEKS_SOLD = 26;

  /// The M3 competition (Makridakis & Hibon 2000).
  ///
  /// @param type YEARLY, QUARTERLY, MONTHLY or OTHER
  static List<ForecastCase> ofM3(Path data, String type) {
    var trains = new HashMap<String, Series>();
    var cases = new ArrayList<ForecastCase>();
    rows(
        data.resolve("m3/m3.csv.gz"),
        row -> {
          if (!row.getField("period").equals(type)) return;
          var id = row.getField("id");
          double[] values = numbers(row.getField("values"));
          int season = Integer.parseInt(row.getField("freq"));
          if (row.getField("split").equals("train")) trains.put(id, Series.of(id, season, values));
          else
            cases.add(new ForecastCase(java.util.Objects.requireNonNull(trains.get(id)), values));
        });
    return cases;
  }

  /// The forecasts that were handed in to the competition: by method, by series.
  static Map<String, Map<String, double[]>> publishedOfM3(Path data) {
    var all = new TreeMap<String, Map<String, double[]>>();
    rows(
        data.resolve("m3/m3_published_forecasts.csv.gz"),
        row -> {
          var forecasts = row.getField("forecasts").strip();
          if (forecasts.isEmpty()) return; // that method left this series out
          all.computeIfAbsent(row.getField("method"), _ -> new HashMap<>())
              .put(row.getField("id"), numbers(forecasts));
        });
    return all;
  }

  /// Patients a month by kind of product in a hospital (Hyndman et al. 2008): the last year is
  /// forecast.
  static List<ForecastCase> ofHospital(Path data) {
    var months = new ArrayList<CsvRecord>();
    read(
        data.resolve("hospital/hospital.csv.gz"),
        text -> {
          try (var csv = CsvReader.builder().ofCsvRecord(text)) {
            csv.forEach(months::add);
          }
        });
    var cases = new ArrayList<ForecastCase>();
    for (int column = 1; column < months.getFirst().getFieldCount(); column++) {
      var values = new double[months.size() - 1];
      for (int i = 0; i < values.length; i++)
        values[i] = Double.parseDouble(months.get(i + 1).getField(column));
      cases.add(split(months.getFirst().getField(column) + "-" + column, 12, values, 12));
    }
    return cases;
  }

  /// Units sold of each item of a shop by week, the last eight whole weeks to be forecast; items
  /// sold in 26 weeks before that or more, from their first week on. The last days of the file are
  /// no whole week and left out.
  static List<ForecastCase> ofOnlineRetail(Path data) {
    var sold = new TreeMap<String, Map<Integer, Double>>();
    var last = new int[1];
    rows(
        data.resolve("online-retail/online_retail.csv.xz"),
        row -> {
          double quantity = Double.parseDouble(row.getField("Quantity"));
          if (quantity <= 0) return;
          var day = LocalDate.parse(row.getField("InvoiceDate").substring(0, 10));
          int week = (int) Math.floorDiv(day.toEpochDay() + 3, 7);
          last[0] = Math.max(last[0], week);
          sold.computeIfAbsent(row.getField("StockCode"), _ -> new TreeMap<>())
              .merge(week, quantity, Double::sum);
        });
    var cases = new ArrayList<ForecastCase>();
    sold.forEach((item, weeks) -> {
      int first = weeks.keySet().iterator().next();
      var values = new double[last[0] - first];
      weeks.forEach((week, quantity) -> {
        if (week < last[0]) values[week - first] = quantity;
      });
      long before =
          Arrays.stream(values, 0, Math.max(0, values.length - RETAIL_WEEKS))
              .filter(v -> v > 0)
              .count();
      if (before >= LEAST_WEEKS_SOLD) cases.add(split(item, 52, values, RETAIL_WEEKS));
    });
    return cases;
  }

  private static ForecastCase split(String id, int season, double[] values, int then) {
    int known = values.length - then;
    return new ForecastCase(
        Series.of(id, season, Arrays.copyOf(values, known)),
        Arrays.copyOfRange(values, known, values.length));
  }

  private static double[] numbers(String spaced) {
    return Arrays.stream(spaced.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void rows(Path file, Consumer<NamedCsvRecord> consumer) {
    read(
        file,
        text -> {
          try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(consumer);
          }
        });
  }

  private interface Reading {
    void of(InputStreamReader text) throws IOException;
  }

  private static void read(Path file, Reading reading) {
    if (!Files.exists(file))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no file '%s'.".formatted(file),
          "Name the folder of the public data with --data; it is not shipped.");
    try (var raw = Files.newInputStream(file);
        InputStream unpacked =
            file.toString().endsWith(".xz") ? new XZInputStream(raw) : new GZIPInputStream(raw)) {
      reading.of(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
