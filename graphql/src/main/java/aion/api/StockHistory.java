package aion.api;

import aion.api.query.PageSize;
import aion.archive.ColdHistory;
import aion.forecast.Days;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;

/// How stock and demand went, day by day and week by week.
final class StockHistory {
  private static final Cypher CHANGES = Cypher.named("api/changes-by-day");
  private static final Cypher DEMAND = Cypher.named("api/demand-by-week");

  private final Graph graph;
  private final ColdHistory cold;
  private final Days days;

  StockHistory(Graph graph, ColdHistory cold, Days days) {
    this.graph = graph;
    this.cold = cold;
    this.days = days;
  }

  /// Walks back from the stock on hand now, by position.
  Map<String, List<BalancePoint>> balances(
      Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    int length = PageSize.within("days", (Integer) arguments.getOrDefault("days", 180), 1, 730);
    var first = days.today().minusDays(length - 1L);
    var since = days.startOf(first);
    return cold.reading(() -> {
      var archived = new HashMap<String, TreeMap<LocalDate, Long>>();
      for (var change : cold.changes(refs, since.toInstant()))
        archived
            .computeIfAbsent(change.position(), _ -> new TreeMap<>())
            .merge(days.dayOf(change.time()), change.increments(), Long::sum);
      var points = new HashMap<String, List<BalancePoint>>();
      graph.read(
          CHANGES,
          Map.of("refs", List.copyOf(refs), "since", since, "zone", days.zone().getId()),
          row -> {
            var ref = row.get("ref").asString();
            var changes = archived.getOrDefault(ref, new TreeMap<>());
            return points.put(ref, balances(row, changes, first));
          });
      return points;
    });
  }

  private List<BalancePoint> balances(
      Record row, TreeMap<LocalDate, Long> changes, LocalDate first) {
    row.get("days")
        .asList(day ->
            changes.merge(day.get("day").asLocalDate(), day.get("change").asLong(), Long::sum));
    long balance = row.get("onHand").asLong();
    int scale = row.get("scale").asInt();
    for (long ahead : changes.tailMap(days.today(), false).values()) balance -= ahead;
    var points = new ArrayList<BalancePoint>();
    for (var day = days.today(); !day.isBefore(first); day = day.minusDays(1)) {
      points.add(new BalancePoint(day, BigDecimal.valueOf(balance, scale)));
      balance -= changes.getOrDefault(day, 0L);
    }
    return points.reversed();
  }

  /// By item.
  Map<String, List<DemandPoint>> demand(
      Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    int length = PageSize.within("weeks", (Integer) arguments.getOrDefault("weeks", 52), 1, 104);
    var last = days.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var first = last.minusWeeks(length - 1L);
    var since = days.startOf(first);
    return cold.reading(() -> {
      var points = new HashMap<String, List<DemandPoint>>();
      var rows =
          graph.read(
              DEMAND,
              Map.of(
                  "refs", List.copyOf(refs),
                  "sites", List.copyOf(reader.sites()),
                  "since", since,
                  "zone", days.zone().getId()),
              row -> row);
      var taken = taken(rows, since.toInstant());
      for (var row : rows) points.put(row.get("ref").asString(), demand(row, taken, first, last));
      return points;
    });
  }

  /// What archived entries took, by position.
  private Map<String, List<ColdHistory.Taken>> taken(List<Record> rows, Instant since) {
    var positions =
        rows.stream()
            .flatMap(row -> row.get("archived").asList(a -> a.get("position").asString()).stream())
            .toList();
    return cold.demand(positions, since, days.now()).stream()
        .filter(one -> !one.transferred())
        .collect(Collectors.groupingBy(ColdHistory.Taken::position));
  }

  private List<DemandPoint> demand(
      Record row, Map<String, List<ColdHistory.Taken>> taken, LocalDate first, LocalDate last) {
    var weeks = new HashMap<LocalDate, BigDecimal>();
    for (var position : row.get("archived").values())
      for (var one : taken.getOrDefault(position.get("position").asString(), List.of()))
        weeks.merge(
            days.dayOf(one.time()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            BigDecimal.valueOf(one.increments(), position.get("scale").asInt()),
            BigDecimal::add);
    row.get("weeks")
        .asList(week ->
            weeks.merge(
                week.get("week").asLocalDate(),
                BigDecimal.valueOf(week.get("increments").asLong(), week.get("scale").asInt()),
                BigDecimal::add));
    return first
        .datesUntil(last.plusWeeks(1), Period.ofWeeks(1))
        .map(week -> new DemandPoint(week, weeks.getOrDefault(week, BigDecimal.ZERO)))
        .toList();
  }

  record BalancePoint(LocalDate day, BigDecimal quantityOnHand) {}

  record DemandPoint(LocalDate week, BigDecimal quantity) {}
}
