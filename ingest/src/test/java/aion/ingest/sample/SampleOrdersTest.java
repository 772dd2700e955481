package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleOrdersTest {
  private static final Instant TODAY = Instant.parse("2026-05-31T00:00:00Z");

  private final WrittenCompany company = WrittenCompany.shared();
  private final Map<String, Map<String, NamedCsvRecord>> events = new LinkedHashMap<>();
  private final Map<String, BigDecimal> received = new HashMap<>();
  private final Map<String, Instant> lastReceipt = new HashMap<>();

  SampleOrdersTest() {
    for (var row : company.rows("orders"))
      events
          .computeIfAbsent(row.getField("line"), l -> new HashMap<>())
          .put(row.getField("event"), row);
    for (var row : company.rows("movements")) {
      if (!row.getField("kind").equals("receipt")) continue;
      var line = row.getField("orderLine");
      received.merge(line, new BigDecimal(row.getField("quantity")), BigDecimal::add);
      lastReceipt.put(line, Instant.parse(row.getField("time")));
    }
  }

  @Test
  void are_placed_then_confirmed_then_received_or_cancelled() {
    assertThat(events.keySet()).containsAll(received.keySet());
    events.forEach((line, happened) -> {
      var placed = time(happened, "placed", Instant.MIN);
      var confirmed = time(happened, "confirmed", Instant.MAX);
      assertThat(placed).as(line).isBefore(confirmed).isAfter(Instant.EPOCH);
      if (received.containsKey(line)) assertThat(lastReceipt.get(line)).as(line).isAfter(confirmed);
      if (happened.containsKey("cancelled")) {
        assertThat(received).as(line).doesNotContainKey(line);
        assertThat(time(happened, "cancelled", Instant.MIN)).as(line).isAfter(confirmed);
      }
    });
  }

  @Test
  void never_bring_more_than_was_ordered_and_obey_minimum_and_multiple() {
    var suppliers = Suppliers.shipped();

    events.forEach((line, happened) -> {
      var placed = Tables.get(happened, "placed");
      int ordered = Integer.parseInt(placed.getField("quantity"));
      var offer =
          suppliers.offersOf(placed.getField("item")).stream()
              .filter(o -> o.supplier().code().equals(placed.getField("supplier")))
              .findFirst()
              .orElseThrow();
      assertThat(received.getOrDefault(line, BigDecimal.ZERO).intValueExact())
          .as(line)
          .isLessThanOrEqualTo(ordered);
      assertThat(ordered).as(line).isGreaterThanOrEqualTo(offer.minimum());
      assertThat((ordered - offer.minimum()) % offer.multiple()).as(line).isZero();
    });
  }

  @Test
  void are_partly_open_today_one_or_two_late_and_one_or_more_without_a_promised_day() {
    int open = 0;
    int late = 0;
    int undated = 0;
    for (var line : events.entrySet()) {
      var happened = line.getValue();
      var ordered = new BigDecimal(Tables.get(happened, "placed").getField("quantity"));
      boolean whole = received.getOrDefault(line.getKey(), BigDecimal.ZERO).compareTo(ordered) == 0;
      if (whole || happened.containsKey("cancelled")) continue;
      var promised =
          happened.containsKey("confirmed")
              ? Tables.get(happened, "confirmed").getField("promisedAt")
              : "";
      open++;
      if (promised.isEmpty()) undated++;
      else if (Instant.parse(promised).isBefore(TODAY)) late++;
    }

    assertThat(open).isBetween(10, 40);
    assertThat(late).isBetween(1, 2);
    assertThat(undated).isBetween(1, 3);
  }

  private static Instant time(
      Map<String, NamedCsvRecord> happened, String event, Instant otherwise) {
    var row = happened.get(event);
    return row == null ? otherwise : Instant.parse(row.getField("time"));
  }
}
