package aion.recommendation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import aion.archive.ColdHistory;
import aion.archive.ColdHistory.MemberChange;
import aion.archive.TimedEntry;
import aion.forecast.Days;
import aion.forecast.Demand;
import aion.forecast.DemandRecord;
import aion.forecast.ForecastDemand;
import aion.forecast.LeadTime;
import aion.forecast.LeadTimeRecord;
import aion.forecast.LeadTimeRecords;
import aion.forecast.LeadTimes;
import aion.forecast.Vintages;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.policy.Offer;
import aion.policy.PolicySettings;
import aion.policy.PriceList;
import aion.policy.Situation;
import aion.policy.Stock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the facts about many stock points in a few statements.
final class Dossiers {
  private static final Cypher POINTS = Cypher.named("recommendation/stock-points");
  private static final Cypher POINTS_OF_ITEMS =
      Cypher.named("recommendation/stock-points-of-items");
  private static final Cypher OFFERS = Cypher.named("recommendation/offers");
  private static final Cypher OPEN_LINES = Cypher.named("recommendation/open-order-lines");

  private final Graph graph;
  private final ColdHistory cold;
  private final DemandRecord demandRecord;
  private final Vintages vintages;
  private final LeadTimeRecords leadTimeRecords;
  private final Days days;
  private final PolicySettings settings;

  Dossiers(
      Graph graph,
      ColdHistory cold,
      DemandRecord demandRecord,
      Vintages vintages,
      LeadTimeRecords leadTimeRecords,
      Days days,
      PolicySettings settings) {
    this.graph = graph;
    this.cold = cold;
    this.demandRecord = demandRecord;
    this.vintages = vintages;
    this.leadTimeRecords = leadTimeRecords;
    this.days = days;
    this.settings = settings;
  }

  List<StockPoint> points() {
    return graph.read(POINTS, Map.of("today", days.today()), StockPoint::from);
  }

  /// The points of these items.
  ///
  /// @param items refs
  List<StockPoint> points(Collection<String> items) {
    return graph.read(
        POINTS_OF_ITEMS,
        Map.of("items", List.copyOf(items), "today", days.today()),
        StockPoint::from);
  }

  /// The dossiers of those points that have demand and an offer with a price.
  List<Dossier> of(List<StockPoint> points) {
    var scales = new TreeMap<String, Integer>();
    points.forEach(p -> scales.put(p.item(), p.scale()));
    var items = List.copyOf(scales.keySet());
    var offers =
        graph
            .read(
                OFFERS,
                Map.of("items", items, "today", days.today()),
                row -> HeldOffer.from(row, scaleOf(row.get("item").asString(), scales)))
            .stream()
            .collect(groupingBy(HeldOffer::item));
    var lines = openLines(scales).stream().collect(groupingBy(OpenLine::item));
    var positions = new HashMap<String, List<String>>();
    points.forEach(p -> positions.put(p.position(), p.positions()));
    var demand = demandOf(positions);
    var suppliers = new ArrayList<String>();
    offers.values().forEach(all -> all.forEach(o -> suppliers.add(o.supplier())));
    lines.values().forEach(all -> all.forEach(l -> suppliers.add(l.supplier())));
    var leadTimes = leadTimeRecords.read(suppliers);
    return points.stream()
        .flatMap(point ->
            of(
                point,
                offers.getOrDefault(point.item(), List.of()).stream()
                    .filter(o -> o.deliversTo(point))
                    .toList(),
                lines.getOrDefault(point.item(), List.of()).stream()
                    .filter(l -> l.location().equals(point.location()))
                    .toList(),
                Objects.requireNonNull(demand.get(point.position())),
                leadTimes)
                .stream())
        .toList();
  }

  /// What the newest forecast foretells where its models lead, else the record.
  private Map<String, Demand> demandOf(Map<String, List<String>> positions) {
    var demand = new HashMap<String, Demand>(demandRecord.histories(positions));
    vintages
        .newest(positions.keySet())
        .forEach((position, vintage) -> {
          if (vintage.leads(days.today())) demand.put(position, new ForecastDemand(vintage));
        });
    return demand;
  }

  private List<OpenLine> openLines(Map<String, Integer> scales) {
    return cold.reading(() -> {
      var rows = graph.read(OPEN_LINES, Map.of("items", List.copyOf(scales.keySet())), row -> row);
      var refs = rows.stream().map(row -> row.get("line").asString()).toList();
      var archived =
          cold.changesOf(refs).stream()
              .collect(
                  groupingBy(
                      MemberChange::member,
                      mapping(c -> new TimedEntry(c.entry(), c.validTime()), toList())));
      return rows.stream()
          .map(row ->
              OpenLine.from(
                  row,
                  archived.getOrDefault(row.get("line").asString(), List.of()),
                  scaleOf(row.get("item").asString(), scales),
                  days))
          .toList();
    });
  }

  private Optional<Dossier> of(
      StockPoint point,
      List<HeldOffer> held,
      List<OpenLine> lines,
      Demand demand,
      LeadTimes leadTimes) {
    if (!demand.hasDemand()) return Optional.empty();
    var priced = new TreeMap<String, PriceList>();
    held.forEach(o -> o.prices(point).ifPresent(prices -> priced.put(o.ref(), prices)));
    var withPrice = held.stream().filter(o -> priced.containsKey(o.ref())).toList();
    if (withPrice.isEmpty()) return Optional.empty();
    var currency = currencyOf(point, withPrice);
    var offers = new TreeMap<String, HeldOffer>();
    var records = new TreeMap<String, LeadTimeRecord>();
    var comparable = new ArrayList<Offer>();
    int impossible = 0;
    for (var offer : withPrice) {
      if (!offer.currency().equals(currency)) continue;
      var stated =
          new Offer(
              offer.ref(),
              offer.supplier(),
              offer.rules(point.scale()),
              Objects.requireNonNull(priced.get(offer.ref())),
              leadTimes.of(offer.supplier(), offer.item(), offer.leadTimeDays()));
      if (!stated.allowsAny()) {
        impossible++;
        continue;
      }
      offers.put(offer.ref(), offer);
      records.put(offer.ref(), leadTimes.recordOf(offer.supplier(), offer.item()));
      comparable.add(stated);
    }
    if (comparable.isEmpty()) return Optional.empty();
    var today = days.today();
    var receipts =
        lines.stream()
            .map(l ->
                l.expected(leadTimeOf(l, held, leadTimes), leadTimes.delayOf(l.supplier()), today))
            .toList();
    var situation =
        new Situation(
            demand,
            new Stock(point.available().doubleValue(), receipts),
            point.serviceLevel().orElse(settings.serviceLevel()),
            unitCostOf(point, currency, comparable),
            point.scale(),
            comparable);
    return Optional.of(
        new Dossier(
            point,
            situation,
            currency,
            offers,
            records,
            lines,
            withPrice.size() - comparable.size() - impossible,
            impossible));
  }

  /// The item's own currency when an offer has it, else that of most offers.
  private static String currencyOf(StockPoint point, List<HeldOffer> offers) {
    if (offers.stream().anyMatch(o -> o.currency().equals(point.currency())))
      return Objects.requireNonNull(point.currency());
    var counts = new TreeMap<String, Integer>();
    offers.forEach(o -> counts.merge(o.currency(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  /// The item's unit cost, or the lowest price when it is unknown or in another currency.
  private static BigDecimal unitCostOf(StockPoint point, String currency, List<Offer> offers) {
    return point.unitCost() != null && currency.equals(point.currency())
        ? point.unitCost()
        : offers.stream()
            .flatMap(o -> o.prices().tiers().stream())
            .map(PriceList.Tier::unitPrice)
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /// The supplier's lead time; without a record what its offer promises, else the longest promise.
  private static LeadTime leadTimeOf(OpenLine line, List<HeldOffer> held, LeadTimes leadTimes) {
    int promised =
        held.stream()
            .filter(o -> o.supplier().equals(line.supplier()))
            .mapToInt(HeldOffer::leadTimeDays)
            .max()
            .orElseGet(() -> held.stream().mapToInt(HeldOffer::leadTimeDays).max().orElse(1));
    return leadTimes.of(line.supplier(), line.item(), promised);
  }

  private static int scaleOf(String item, Map<String, Integer> scales) {
    return Objects.requireNonNull(scales.get(item), item);
  }
}
