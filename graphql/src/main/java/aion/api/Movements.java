package aion.api;

import aion.api.query.Cursor;
import aion.api.query.PageInfo;
import aion.api.query.PageSize;
import aion.archive.ArchivedMove;
import aion.archive.ColdHistory;
import aion.archive.TimedEntry;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// What entries did to positions, newest first, page by page.
final class Movements {
  private static final Cypher OF_POSITIONS = Cypher.named("api/movements-of-positions");
  private static final Cypher OF_ITEMS = Cypher.named("api/movements-of-items");
  private static final String ORDERING = "movements";
  private static final List<ValueType> KEYS =
      List.of(ValueType.DATE_TIME, ValueType.TEXT, ValueType.INTEGER);
  private static final Cursor BEGINNING =
      new Cursor(List.of(ZonedDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), "", 0L), "");

  private final Graph graph;
  private final ColdHistory cold;
  private final Units units;

  Movements(Graph graph, ColdHistory cold, Units units) {
    this.graph = graph;
    this.cold = cold;
    this.units = units;
  }

  Map<String, Page> ofPositions(
      Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    return read(OF_POSITIONS, refs, arguments, reader);
  }

  Map<String, Page> ofItems(Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    return read(OF_ITEMS, refs, arguments, reader);
  }

  private Map<String, Page> read(
      Cypher statement, Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    int first = PageSize.of(arguments.get("first"));
    var after = arguments.get("after") instanceof String cursor ? cursor : null;
    var behind = after == null ? BEGINNING : Cursor.decode(after, ORDERING, KEYS);
    if (behind.keys().stream().anyMatch(Objects::isNull)) behind = BEGINNING;
    var parameters = new HashMap<String, Object>();
    parameters.put("refs", List.copyOf(refs));
    parameters.put("sites", List.copyOf(reader.sites()));
    parameters.put("time", ZonedDateTime.parse(String.valueOf(behind.keys().get(0))));
    parameters.put("entry", String.valueOf(behind.keys().get(1)));
    parameters.put("line", Long.valueOf(String.valueOf(behind.keys().get(2))));
    parameters.put("position", behind.ref());
    parameters.put("limit", first + 1L);
    var place =
        new ColdHistory.Behind(
            ZonedDateTime.parse(String.valueOf(behind.keys().get(0))).toInstant(),
            String.valueOf(behind.keys().get(1)),
            Long.parseLong(String.valueOf(behind.keys().get(2))),
            behind.ref());
    return cold.reading(() -> {
      var pages = new HashMap<String, Page>();
      var rows = graph.read(statement, parameters, row -> row);
      var archived = archived(rows, place, first);
      for (var row : rows)
        pages.put(row.get("ref").asString(), page(row, archived, first, after != null));
      return pages;
    });
  }

  /// Archived moves of all positions whose page the graph alone does not fill, by position.
  private Map<String, List<ArchivedMove>> archived(
      List<Record> rows, ColdHistory.Behind behind, int first) {
    var positions =
        rows.stream()
            .filter(row -> reachesBehind(row, first))
            .flatMap(
                row -> row.get("archived").asList(one -> one.get("position").asString()).stream())
            .toList();
    return cold.moves(positions, behind, first + 1L).stream()
        .collect(Collectors.groupingBy(ArchivedMove::position));
  }

  private boolean reachesBehind(Record row, int first) {
    var hot = row.get("rows");
    return hot.size() <= first
        || !cold.isOpen(hot.get(hot.size() - 1).get("time").asZonedDateTime().toInstant());
  }

  private Page page(
      Record row, Map<String, List<ArchivedMove>> archived, int first, boolean hasPrevious) {
    var lines = new ArrayList<>(row.get("rows").asList(Line::from));
    for (var position : row.get("archived").values())
      for (var move : archived.getOrDefault(position.get("position").asString(), List.of()))
        lines.add(Line.from(move, position));
    lines.sort(Line.NEWEST_FIRST);
    var shown = lines.stream().limit(first).toList();
    var entries = entriesOf(shown);
    var edges = shown.stream().map(line -> edge(line, entries)).toList();
    var info =
        new PageInfo(
            lines.size() > shown.size(),
            hasPrevious,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Page(edges, info, row.get("total").asInt());
  }

  private Map<String, LedgerEntry> entriesOf(List<Line> lines) {
    var entries = new HashMap<String, LedgerEntry>();
    var archived = new ArrayList<String>();
    for (var line : lines)
      if (line.hot() == null) archived.add(line.entry());
      else entries.put(line.entry(), line.hot());
    if (!archived.isEmpty())
      cold.find(archived).forEach(entry -> entries.put(entry.id(), LedgerEntry.from(entry)));
    return entries;
  }

  private Edge edge(Line line, Map<String, LedgerEntry> entries) {
    var moved =
        new Moved(
            Objects.requireNonNull(entries.get(line.entry()), line.entry()),
            line.position(),
            BigDecimal.valueOf(line.delta(), line.scale()),
            units.find(line.unit()).map(Unit::symbol).orElse(line.unit()),
            line.effect() == line.delta());
    List<@Nullable Object> keys =
        List.of(line.time().atZone(ZoneOffset.UTC), line.entry(), line.number());
    return new Edge(new Cursor(keys, line.position()).encode(ORDERING), moved);
  }

  /// @param number of the line within its entry
  /// @param hot the entry when it is in the graph; null when it is archived
  private record Line(
      Instant time,
      String entry,
      long number,
      String position,
      String unit,
      int scale,
      long delta,
      long effect,
      @Nullable LedgerEntry hot) {
    static final Comparator<Line> NEWEST_FIRST =
        Comparator.comparing(Line::time)
            .thenComparing(Line::entry, TimedEntry.BY_CODE_POINTS)
            .thenComparing(Line::number)
            .thenComparing(Line::position, TimedEntry.BY_CODE_POINTS)
            .reversed();

    static Line from(Value row) {
      return new Line(
          row.get("time").asZonedDateTime().toInstant(),
          row.get("entry").get("id").asString(),
          row.get("line").asLong(),
          row.get("position").asString(),
          row.get("unit").asString(),
          row.get("scale").asInt(),
          row.get("delta").asLong(),
          row.get("effect").asLong(),
          LedgerEntry.from(row.get("entry")));
    }

    /// @param position with `unit` and `scale`
    static Line from(ArchivedMove move, Value position) {
      return new Line(
          move.validTime(),
          move.entry(),
          move.line(),
          move.position(),
          position.get("unit").asString(),
          position.get("scale").asInt(),
          move.delta(),
          move.effect(),
          null);
    }
  }

  record Page(List<Edge> edges, PageInfo pageInfo, int totalCount) {}

  record Edge(String cursor, Moved node) {}

  /// @param position ref of the position
  record Moved(
      LedgerEntry entry, String position, BigDecimal quantity, String unit, boolean countedIn) {}
}
