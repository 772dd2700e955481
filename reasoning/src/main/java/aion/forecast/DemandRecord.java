package aion.forecast;

import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Reads what was demanded at positions, day by day. The day under way is left out: it is not over.
public final class DemandRecord {
  private static final Cypher DAILY = Cypher.named("forecast/daily-demand");

  /// What the ledger says about one position.
  ///
  /// @param since the day of the first movement; null when nothing moved yet
  /// @param demand net demand by day, in increments
  record Row(
      String position,
      int scale,
      long onHand,
      @Nullable LocalDate since,
      Map<LocalDate, Long> demand) {}

  private final Graph graph;
  private final ColdHistory cold;
  private final Days days;
  private final ForecastSettings settings;

  public DemandRecord(Graph graph, ColdHistory cold, Days days, ForecastSettings settings) {
    this.graph = graph;
    this.cold = cold;
    this.days = days;
    this.settings = settings;
  }

  /// The histories of stock points, each the sum over its positions, from the day of their first
  /// movement or the settings' number of days ago, whichever is later, to yesterday.
  ///
  /// @param positionsByPoint refs of the positions of each point
  public Map<String, DemandHistory> histories(Map<String, List<String>> positionsByPoint) {
    return histories(positionsByPoint, settings.historyDays());
  }

  /// @param longest the most days
  Map<String, DemandHistory> histories(Map<String, List<String>> positionsByPoint, int longest) {
    var rows = new HashMap<String, Row>();
    var all = positionsByPoint.values().stream().flatMap(List::stream).toList();
    read(all, longest).forEach(row -> rows.put(row.position, row));
    var histories = new HashMap<String, DemandHistory>();
    positionsByPoint.forEach((point, positions) ->
        histories.put(
            point,
            historyOf(
                positions.stream().filter(rows::containsKey).map(rows::get).toList(), longest)));
    return histories;
  }

  List<Row> read(Collection<String> positions) {
    return read(positions, settings.historyDays());
  }

  private List<Row> read(Collection<String> positions, int longest) {
    var until = days.startOf(days.today());
    var from = days.startOf(days.today().minusDays(longest));
    return cold.reading(() -> {
      var rows =
          graph.read(
              DAILY,
              Map.of(
                  "positions",
                  List.copyOf(positions),
                  "from",
                  from,
                  "until",
                  until,
                  "zone",
                  days.zone().getId()),
              DemandRecord::rowOf);
      var byPosition = new HashMap<String, Row>();
      rows.forEach(row -> byPosition.put(row.position, row));
      for (var taken : cold.demand(positions, from.toInstant(), until.toInstant())) {
        var row = byPosition.get(taken.position());
        if (row != null) row.demand.merge(days.dayOf(taken.time()), taken.increments(), Long::sum);
      }
      return rows;
    });
  }

  DemandHistory historyOf(List<Row> rows) {
    return historyOf(rows, settings.historyDays());
  }

  private DemandHistory historyOf(List<Row> rows, int longest) {
    var today = days.today();
    var earliest = today.minusDays(longest);
    var since =
        rows.stream()
            .map(Row::since)
            .filter(day -> day != null)
            .reduce((a, b) -> a.isBefore(b) ? a : b)
            .orElse(today);
    var first = since.isBefore(earliest) ? earliest : since;
    int scale = rows.stream().mapToInt(Row::scale).max().orElse(0);
    var increments = new long[(int) Math.max(0, ChronoUnit.DAYS.between(first, today))];
    for (var row : rows)
      row.demand.forEach(
          (day, amount) -> increments[(int) ChronoUnit.DAYS.between(first, day)] += amount);
    return DemandHistory.of(first, increments, scale);
  }

  private static Row rowOf(Record row) {
    var demand = new HashMap<LocalDate, Long>();
    row.get("days")
        .values()
        .forEach(d -> demand.put(d.get("day").asLocalDate(), d.get("increments").asLong()));
    return new Row(
        row.get("position").asString(),
        row.get("scale").asInt(),
        row.get("onHand").asLong(),
        dayOrNull(row.get("since")),
        demand);
  }

  private static @Nullable LocalDate dayOrNull(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }
}
