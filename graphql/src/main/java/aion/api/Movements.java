package aion.api;

import aion.api.query.Cursor;
import aion.api.query.PageInfo;
import aion.api.query.PageSize;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.ValueType;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Units units;

  Movements(Graph graph, Units units) {
    this.graph = graph;
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
    var pages = new HashMap<String, Page>();
    graph.read(
        statement,
        parameters,
        row -> pages.put(row.get("ref").asString(), page(row, first, after != null)));
    return pages;
  }

  private Page page(Record row, int first, boolean hasPrevious) {
    var rows = row.get("rows").asList(this::edge);
    var shown = rows.stream().limit(first).toList();
    var info =
        new PageInfo(
            rows.size() > shown.size(),
            hasPrevious,
            shown.isEmpty() ? null : shown.getFirst().cursor(),
            shown.isEmpty() ? null : shown.getLast().cursor());
    return new Page(shown, info, row.get("total").asInt());
  }

  private Edge edge(Value row) {
    var entry = LedgerEntry.from(row.get("entry"));
    var unit = row.get("unit").asString();
    long delta = row.get("delta").asLong();
    var moved =
        new Moved(
            entry,
            row.get("position").asString(),
            BigDecimal.valueOf(delta, row.get("scale").asInt()),
            units.find(unit).map(Unit::symbol).orElse(unit),
            row.get("effect").asLong() == delta);
    List<@Nullable Object> keys =
        List.of(row.get("time").asZonedDateTime(), entry.id(), row.get("line").asLong());
    return new Edge(new Cursor(keys, moved.position()).encode(ORDERING), moved);
  }

  record Page(List<Edge> edges, PageInfo pageInfo, int totalCount) {}

  record Edge(String cursor, Moved node) {}

  /// @param position ref of the position
  record Moved(
      LedgerEntry entry, String position, BigDecimal quantity, String unit, boolean countedIn) {}
}
