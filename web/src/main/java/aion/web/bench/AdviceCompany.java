package aion.web.bench;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Ten sites that use every item for a year, two offers for each item, and suppliers with a record
/// of deliveries. The same numbers each time; demand of every third item has doubled lately.
final class AdviceCompany {
  private static final int SITES = 10;
  private static final int SUPPLIERS = 40;
  private static final int DELIVERIES = 25;
  private static final int TIMES = 52;
  private static final int BATCH = 500;
  private static final int LINES = 20;

  private final int positions;
  private final Ledger ledger;
  private final Instant today;
  private final List<Posting> waiting = new ArrayList<>();

  AdviceCompany(int positions, Ledger ledger, Instant now) {
    this.positions = positions;
    this.ledger = ledger;
    this.today = now.truncatedTo(ChronoUnit.DAYS);
  }

  void grow() {
    for (int s = 0; s < SITES; s++)
      entity("Site", site(s), Map.of("name", site(s), "kind", "warehouse"), Map.of());
    for (int s = 0; s < SUPPLIERS; s++)
      entity("Supplier", supplier(s), Map.of("name", supplier(s)), Map.of());
    for (int i = 0; i < items(); i++) {
      entity(
          "Item",
          item(i),
          Map.of("name", item(i), "kind", "component", "unitCost", "10", "currency", "EUR"),
          Map.of("baseUnit", "H87"));
      for (int o = 0; o < 2; o++) offer(i, o);
    }
    send();
    for (int n = 0; n < SUPPLIERS * DELIVERIES; n++) delivered(n);
    send();
    stock();
  }

  /// Takes a few pieces at one position, now.
  void take(int position, int number) {
    BenchCompany.postAll(
        ledger,
        List.of(
            posting(
                "take-" + number,
                Instant.now(),
                new Movement.Issue(List.of(line(position, 1)), ""))));
  }

  private void offer(int item, int number) {
    var code = "O-%d-%d".formatted(item, number);
    entity(
        "SupplyOffer",
        code,
        Map.of(
            "currency",
            "EUR",
            "orderMultiple",
            number == 0 ? "10" : "25",
            "leadTimeDays",
            Integer.toString(5 + (item + number) % 20)),
        Map.of("item", item(item), "supplier", supplier((item + 7 * number) % SUPPLIERS)));
    entity(
        "PriceTier",
        "T-" + code,
        Map.of("fromQuantity", "1", "unitPrice", "10." + number, "currency", "EUR"),
        Map.of("offer", code));
  }

  private void delivered(int number) {
    var line = new OrderLineId("PO-%d/1".formatted(number));
    var item = item(number % items());
    var placed = today.minus(Duration.ofDays(40 + number % 300));
    waiting.add(
        posting(
            line.value() + "-placed",
            placed,
            new OrderFact.Placed(
                line,
                "PO-" + number,
                new SupplierId(supplier(number % SUPPLIERS)),
                new ItemId(item),
                new LocationId(site(number % SITES)),
                null,
                BigDecimal.TEN,
                "H87",
                BigDecimal.TEN,
                null,
                "EUR",
                placed.plus(Duration.ofDays(8)))));
    waiting.add(posting(line.value() + "-confirmed", placed, new OrderFact.Confirmed(line, null)));
    waiting.add(
        posting(
            line.value() + "-received",
            placed.plus(Duration.ofDays(4 + number * 31 % 12)),
            new OrderFact.Received(line, BigDecimal.TEN, "H87")));
    if (waiting.size() >= BATCH) send();
  }

  private void stock() {
    var random = new SplittableRandom(7);
    var left = new long[positions];
    for (int time = 0; time <= TIMES; time++) {
      var at = today.minus(Duration.ofDays(7L * (TIMES - time) + 1));
      for (int from = 0; from < positions; from += LINES) {
        var lines = new ArrayList<StockLine>();
        for (int p = from; p < Math.min(positions, from + LINES); p++) {
          long weekly = 5 + p % 40;
          long used = random.nextLong(weekly * (p % 3 == 0 && time > 35 ? 4 : 2)) + 1;
          if (time == 0) left[p] = weekly * 100;
          lines.add(line(p, time == 0 ? left[p] : Math.min(used, left[p] - weekly)));
          if (time > 0) left[p] -= Math.min(used, left[p] - weekly);
        }
        waiting.add(
            posting(
                "m-%d-%d".formatted(time, from),
                at,
                time == 0 ? new Movement.Receipt(lines, null, "") : new Movement.Issue(lines, "")));
        if (waiting.size() >= BATCH) send();
      }
      send();
    }
    for (int p = 0; p < positions; p++) {
      waiting.add(
          posting(
              "count-" + p,
              today.minus(Duration.ofHours(2)),
              new Movement.Count(List.of(line(p, (p * 31L % 6) * (5 + p % 40))), "")));
      if (waiting.size() >= BATCH) send();
    }
    send();
  }

  private int items() {
    return positions / SITES;
  }

  private StockLine line(int position, long amount) {
    return StockLine.of(
        item(position / SITES), site(position % SITES), BigDecimal.valueOf(amount), "H87");
  }

  private void send() {
    if (!waiting.isEmpty()) BenchCompany.postAll(ledger, List.copyOf(waiting));
    waiting.clear();
  }

  private void entity(
      String type, String key, Map<String, String> values, Map<String, String> links) {
    waiting.add(
        posting(
            type + ":" + key,
            today.minus(Duration.ofDays(400)),
            new EntityFact.Upsert(type, key, lists(values), lists(links))));
    if (waiting.size() >= BATCH) send();
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    var lists = new TreeMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static Posting posting(String id, Instant at, Fact fact) {
    return new Posting(id, at, "bench", "bench", "bench", fact);
  }

  private static String site(int number) {
    return "SITE-" + number;
  }

  private static String supplier(int number) {
    return "SUPPLIER-" + number;
  }

  private static String item(int number) {
    return "ITEM-%05d".formatted(number);
  }
}
