package aion.ingest.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The real part of the sample company, as [RealExtracts] took it from the shipped data sets.
///
/// @param weeks the weekly series of 50 retail items, 52 weeks each, largest first
/// @param lateness vendor to days late of its deliveries, oldest first
/// @param months price series to its last 24 monthly values, oldest first
record RealData(
    List<Weeks> weeks, Map<String, List<Integer>> lateness, Map<String, List<BigDecimal>> months) {
  /// The pieces that were sold of a retail item, week by week.
  record Weeks(String code, List<Integer> pieces) {}

  static RealData shipped() {
    var weeks =
        Tables.read("real/weekly-demand").stream()
            .map(row -> new Weeks(row.getField("code"), numbers(row.getField("pieces"))))
            .toList();
    var lateness = new LinkedHashMap<String, List<Integer>>();
    for (var row : Tables.read("real/supplier-lateness"))
      lateness.put(row.getField("vendor"), numbers(row.getField("daysLate")));
    var months = new LinkedHashMap<String, List<BigDecimal>>();
    for (var row : Tables.read("real/commodity-months"))
      months.put(
          row.getField("series"),
          Arrays.stream(row.getField("values").split(" ")).map(BigDecimal::new).toList());
    return new RealData(weeks, lateness, months);
  }

  static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
