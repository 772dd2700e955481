package aion.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ingest.gate.CompiledRow;
import aion.ledger.Observed;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The data that ships, compiled by its mappings as it is.
class ShippedDataTest {
  @ParameterizedTest
  @CsvSource({
    "fx, fx/fx-monthly.csv.xz, 17237, 17237, 0",
    "commodity-prices-worldbank, commodity-prices-worldbank/monthly_prices.csv.xz, 797, 50167, 0",
    "energy-prices-eia, energy-prices-eia/brent-daily.csv.xz, 9958, 9958, 0",
    "energy-prices-eia, energy-prices-eia/brent-weekly.csv.xz, 2049, 2049, 0",
    "energy-prices-eia, energy-prices-eia/brent-monthly.csv.xz, 471, 471, 0",
    "energy-prices-eia, energy-prices-eia/wti-daily.csv.xz, 10226, 10226, 0",
    "energy-prices-eia, energy-prices-eia/wti-weekly.csv.xz, 2120, 2120, 0",
    "energy-prices-eia, energy-prices-eia/wti-monthly.csv.xz, 487, 487, 0",
    "energy-prices-eia, energy-prices-eia/henryhub-daily.csv.xz, 7437, 7436, 1",
    "energy-prices-eia, energy-prices-eia/henryhub-monthly.csv.xz, 355, 355, 0",
    "weather-538, weather-us/538-KNYC.csv.xz, 365, 3650, 0",
    "weather-538, weather-us/538-KMDW.csv.xz, 365, 3650, 0",
    "weather-vega, weather-us/vega-weather.csv.xz, 2922, 11688, 0",
    "weather-vega-seattle, weather-us/vega-seattle-weather.csv.xz, 1461, 5844, 0",
    "weather-vega-hourly-normals, weather-us/vega-seattle-weather-hourly-normals.csv.xz, 8759, 26277, 0",
    "weather-nyc-hourly, weather-us/nyc2013-hourly.csv.xz, 26115, 211061, 0",
  })
  void every_value_becomes_one_observation(
      String mapping, String file, int rows, int observations, int refused) {
    var facts = new HashMap<String, Posting>();
    var refusals = new ArrayList<String>();
    int[] count = new int[1];

    ShippedData.compile(
        mapping,
        file,
        row -> {
          count[0]++;
          switch (row) {
            case CompiledRow.Understood understood ->
                understood.postings().forEach(p -> assertThat(facts.put(p.id(), p)).isNull());
            case CompiledRow.Refused no -> refusals.add(no.problem().what());
          }
        });

    assertThat(count[0]).isEqualTo(rows);
    assertThat(refusals).as(refusals.toString()).hasSize(refused);
    assertThat(facts.values()).allMatch(p -> p.fact() instanceof Observed).hasSize(observations);
  }

  @Test
  void lateness_per_vendor_equals_that_of_the_plain_file() throws IOException {
    var placed = new HashMap<String, Posting>();
    var received = new HashMap<String, Posting>();
    var ids = new HashSet<String>();
    var refusals = new TreeMap<String, Integer>();

    ShippedData.compile(
        "scms",
        SCMS,
        row -> {
          switch (row) {
            case CompiledRow.Understood understood ->
                understood
                    .postings()
                    .forEach(posting -> {
                      assertThat(ids.add(posting.id())).isTrue();
                      switch (posting.fact()) {
                        case OrderFact.Placed p -> placed.put(p.line().value(), posting);
                        case OrderFact.Received r -> received.put(r.line().value(), posting);
                        default -> assertThat(posting.id()).endsWith("/confirmed");
                      }
                    });
            case CompiledRow.Refused no -> refusals.merge(no.problem().what(), 1, Integer::sum);
          }
        });

    var lateness = new TreeMap<String, List<Long>>();
    placed.forEach((line, posting) -> {
      var order = (OrderFact.Placed) posting.fact();
      var arrived = java.util.Objects.requireNonNull(received.get(line)).validTime();
      var days = Duration.between(order.promisedAt(), arrived).toDays();
      lateness.computeIfAbsent(order.supplier().value(), v -> new ArrayList<>()).add(days);
    });
    lateness.values().forEach(days -> days.sort(null));
    System.out.println("scms refused: " + refusals);
    assertThat(refusals).isEmpty();
    assertThat(lateness).isEqualTo(plainLateness());
  }

  private static final String SCMS =
      "scms-delivery-history/scms_delivery_history_to_2014-05-01.csv.xz";

  private static Map<String, List<Long>> plainLateness() throws IOException {
    var day = DateTimeFormatter.ofPattern("d-MMM-yy", Locale.ENGLISH);
    var lateness = new TreeMap<String, List<Long>>();
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(ShippedData.plain(SCMS), StandardCharsets.UTF_8))) {
      for (var row : csv) {
        long scheduled = LocalDate.parse(row.getField("Scheduled Delivery Date"), day).toEpochDay();
        long delivered =
            LocalDate.parse(row.getField("Delivered to Client Date"), day).toEpochDay();
        lateness
            .computeIfAbsent(row.getField("Vendor").strip(), v -> new ArrayList<>())
            .add(delivered - scheduled);
      }
    }
    lateness.values().forEach(days -> days.sort(null));
    return lateness;
  }
}
