package aion.ingest.sample;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/// Takes the real part of the sample company out of the full data sets. The text it returns is what
/// ships in `sample/real`; a test compares the two.
final class RealExtracts {
  static final String ONLINE_RETAIL = "/data/online-retail/online_retail.csv.xz";
  static final String SCMS =
      "/data/scms-delivery-history/scms_delivery_history_to_2014-05-01.csv.xz";
  static final String HOUSTON = "/data/weather-us/538-KHOU.csv.xz";
  static final String WORLD_BANK = "/data/commodity-prices-worldbank/monthly_prices.csv.xz";

  static final int WEEKS = 52;
  static final int SERIES = 50;
  static final int VENDORS = 14;
  static final int DELIVERIES = 150;
  static final int MONTHS = 24;
  static final int RAINY_DAYS = 14;

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2010, 12, 6);
  private static final Pattern GOODS = Pattern.compile("\\d{5}.*");
  private static final DateTimeFormatter SCMS_DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d-MMM-yy")
          .toFormatter(Locale.ENGLISH);

  private record Series(String code, int[] pieces) {
    long sum() {
      return Arrays.stream(pieces).asLongStream().sum();
    }

    /// Standard deviation over mean.
    double variation() {
      double mean = (double) sum() / WEEKS;
      double squares = Arrays.stream(pieces).mapToDouble(p -> (p - mean) * (p - mean)).sum();
      return Math.sqrt(squares / WEEKS) / mean;
    }

    boolean sellsSteadily() {
      return Arrays.stream(pieces).filter(p -> p > 0).count() >= WEEKS - 1 && sum() >= 20L * WEEKS;
    }
  }

  private record Delivery(LocalDate scheduled, int id, long daysLate) {}

  private RealExtracts() {}

  /// Of the retail items that sold in at least 51 of the 52 whole weeks and 20 pieces a week on
  /// average, the 50 whose weeks vary least, by pieces sold. Cancelled and adjusted invoices and
  /// codes that are no goods do not count.
  ///
  /// @param onlineRetail the data set `online-retail`, xz
  static String weeklyDemand(InputStream onlineRetail) throws IOException {
    var sold = new HashMap<String, int[]>();
    try (var csv = rows(onlineRetail)) {
      for (var row : csv) countIn(sold, row);
    }
    return sold.entrySet().stream()
        .map(entry -> new Series(entry.getKey(), entry.getValue()))
        .filter(Series::sellsSteadily)
        .sorted(Comparator.comparingDouble(Series::variation).thenComparing(Series::code))
        .limit(SERIES)
        .sorted(Comparator.comparingLong(Series::sum).reversed().thenComparing(Series::code))
        .map(
            series -> series.code() + "," + spaced(Arrays.stream(series.pieces()).boxed().toList()))
        .collect(joining("\n", "code,pieces\n", "\n"));
  }

  private static void countIn(Map<String, int[]> sold, NamedCsvRecord row) {
    int pieces = Integer.parseInt(row.getField("Quantity"));
    String invoice = row.getField("InvoiceNo");
    String code = row.getField("StockCode").toUpperCase(Locale.ROOT);
    if (pieces <= 0 || invoice.startsWith("C") || invoice.startsWith("A")) return;
    var day = LocalDate.parse(row.getField("InvoiceDate").substring(0, 10));
    long week = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_MONDAY, day), 7);
    if (week < 0 || week >= WEEKS || !GOODS.matcher(code).matches()) return;
    sold.computeIfAbsent(code, c -> new int[WEEKS])[(int) week] += pieces;
  }

  /// Of the 14 vendors with the most order lines the days between the scheduled and the real
  /// delivery of the last 150 lines, by scheduled day.
  ///
  /// @param scms the data set `scms-delivery-history`, xz
  static String supplierLateness(InputStream scms) throws IOException {
    var vendors = new HashMap<String, List<Delivery>>();
    try (var csv = rows(scms)) {
      for (var row : csv) {
        var scheduled = LocalDate.parse(row.getField("Scheduled Delivery Date"), SCMS_DATE);
        var delivered = LocalDate.parse(row.getField("Delivered to Client Date"), SCMS_DATE);
        vendors
            .computeIfAbsent(row.getField("Vendor"), v -> new ArrayList<>())
            .add(
                new Delivery(
                    scheduled,
                    Integer.parseInt(row.getField("ID")),
                    ChronoUnit.DAYS.between(scheduled, delivered)));
      }
    }
    return vendors.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<Delivery>>>comparingInt(
                    vendor -> -vendor.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(VENDORS)
        .map(vendor -> quoted(vendor.getKey()) + "," + spaced(lastOf(vendor.getValue())))
        .collect(joining("\n", "vendor,daysLate\n", "\n"));
  }

  private static List<Long> lastOf(List<Delivery> deliveries) {
    return deliveries.stream()
        .sorted(Comparator.comparing(Delivery::scheduled).thenComparing(Delivery::id))
        .skip(Math.max(0, deliveries.size() - DELIVERIES))
        .map(Delivery::daysLate)
        .toList();
  }

  /// The last 24 months of the named series.
  ///
  /// @param prices the data set `commodity-prices-worldbank`, xz
  static String commodityMonths(InputStream prices, List<String> series) throws IOException {
    try (var csv = rows(prices)) {
      var rows = csv.stream().toList();
      var last = rows.subList(rows.size() - MONTHS, rows.size());
      String range = last.getFirst().getField("month") + "," + last.getLast().getField("month");
      return series.stream()
          .map(name ->
              quoted(name)
                  + ","
                  + range
                  + ","
                  + spaced(last.stream().map(row -> row.getField(name)).toList()))
          .collect(joining("\n", "series,first,last,values\n", "\n"));
    }
  }

  /// The rain of the fourteen days that end with the wettest.
  static String rain(InputStream weather) throws IOException {
    try (var csv = rows(weather)) {
      var rows = csv.stream().toList();
      int wettest = 0;
      for (int i = 0; i < rows.size(); i++)
        if (rain(rows.get(i)).compareTo(rain(rows.get(wettest))) > 0) wettest = i;
      return rows.subList(wettest + 1 - RAINY_DAYS, wettest + 1).stream()
          .map(row -> row.getField("date") + "," + row.getField("actual_precipitation"))
          .collect(joining("\n", "day,inches\n", "\n"));
    }
  }

  private static BigDecimal rain(NamedCsvRecord row) {
    return new BigDecimal(row.getField("actual_precipitation"));
  }

  private static CsvReader<NamedCsvRecord> rows(InputStream xz) throws IOException {
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(new XZInputStream(xz), StandardCharsets.UTF_8));
  }

  private static String spaced(List<?> values) {
    return values.stream().map(String::valueOf).collect(joining(" "));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
