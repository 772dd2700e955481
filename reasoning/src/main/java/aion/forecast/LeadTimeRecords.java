package aion.forecast;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// What suppliers have really delivered, and when.
public final class LeadTimeRecords {
  private static final Cypher DELIVERIES = Cypher.named("forecast/deliveries");
  private static final Cypher OFFERS = Cypher.named("forecast/offers");

  private record Offered(String offer, String supplier, String item) {}

  private final Graph graph;
  private final Days days;
  private final ForecastSettings settings;

  public LeadTimeRecords(Graph graph, Days days, ForecastSettings settings) {
    this.graph = graph;
    this.days = days;
    this.settings = settings;
  }

  /// The deliveries of these suppliers, read once.
  ///
  /// @param suppliers refs
  public LeadTimes read(Collection<String> suppliers) {
    var bySupplier = new HashMap<String, List<Delivery>>();
    graph.read(
        DELIVERIES,
        Map.of("suppliers", suppliers.stream().distinct().sorted().toList()),
        row ->
            bySupplier
                .computeIfAbsent(row.get("supplier").asString(), s -> new ArrayList<>())
                .add(
                    new Delivery(
                        row.get("item").asString(),
                        dayOrNull(row.get("confirmedAt")),
                        dayOrNull(row.get("promisedAt")),
                        days.dayOf(row.get("receivedAt").asZonedDateTime()))));
    return new LeadTimes(bySupplier, settings);
  }

  /// By how many days at most nine of ten deliveries with a promised day came late, by the
  /// supplier's ref; a supplier with few deliveries is absent.
  public Map<String, Integer> daysLate(Collection<String> suppliers) {
    var leadTimes = read(suppliers);
    var found = new HashMap<String, Integer>();
    suppliers.forEach(
        supplier -> leadTimes.findDaysLate(supplier).ifPresent(days -> found.put(supplier, days)));
    return found;
  }

  /// By the supplier's ref, over all its deliveries.
  public Map<String, LeadTimeRecord> ofSuppliers(Collection<String> suppliers) {
    var leadTimes = read(suppliers);
    var records = new HashMap<String, LeadTimeRecord>();
    suppliers.forEach(supplier -> records.put(supplier, leadTimes.recordOf(supplier)));
    return records;
  }

  /// By the offer's ref: over the supplier's deliveries of the offered item when there are enough,
  /// else over all the supplier's deliveries.
  public Map<String, LeadTimeRecord> ofOffers(Collection<String> offers) {
    var offered =
        graph.read(
            OFFERS,
            Map.of("offers", List.copyOf(offers)),
            row ->
                new Offered(
                    row.get("offer").asString(),
                    row.get("supplier").asString(),
                    row.get("item").asString()));
    var leadTimes = read(offered.stream().map(Offered::supplier).toList());
    var records = new HashMap<String, LeadTimeRecord>();
    offers.forEach(offer -> records.put(offer, LeadTimeRecord.NONE));
    offered.forEach(o -> records.put(o.offer, leadTimes.recordOf(o.supplier, o.item)));
    return records;
  }

  private @Nullable LocalDate dayOrNull(Value value) {
    return value.isNull() ? null : days.dayOf(value.asZonedDateTime());
  }
}
