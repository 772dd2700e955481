package aion.api;

import aion.archive.ArchivedMove;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.quantity.Units;
import graphql.GraphQLContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// What ledger entries did, and how they mend each other.
@Controller
class EntryFields {
  private static final Cypher CHANGES = Cypher.named("api/changes-of-entries");
  private static final Cypher MENDING = Cypher.named("api/mending-of-entries");

  private static final Cypher POSITIONS = Cypher.named("api/positions-seen");

  private final Graph graph;
  private final ColdHistory cold;

  EntryFields(Graph graph, ColdHistory cold) {
    this.graph = graph;
    this.cold = cold;
  }

  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, List<Change>> changes(List<LedgerEntry> entries, GraphQLContext context) {
    var sites = List.copyOf(Readers.of(context).sites());
    return cold.reading(() -> {
      var found = new HashMap<String, List<Change>>();
      graph.read(
          CHANGES,
          Map.of("ids", ids(entries), "sites", sites),
          row -> found.put(row.get("id").asString(), inOrder(row.get("changes"))));
      var absent = ids(entries).stream().filter(id -> !found.containsKey(id)).toList();
      found.putAll(archived(absent, sites));
      return byEntry(entries, found, List.of());
    });
  }

  /// What entries did that are no longer in the graph.
  private Map<String, List<Change>> archived(List<String> ids, List<String> sites) {
    var changes = new HashMap<String, List<Change>>();
    var moves = cold.movesOfEntries(ids);
    if (moves.isEmpty()) return changes;
    var positions = new HashMap<String, Record>();
    graph.read(
        POSITIONS,
        Map.of(
            "refs", moves.stream().map(ArchivedMove::position).distinct().toList(), "sites", sites),
        row -> positions.put(row.get("ref").asString(), row));
    for (var move : moves) {
      var position = positions.get(move.position());
      if (position != null)
        changes
            .computeIfAbsent(move.entry(), _ -> new ArrayList<>())
            .add(Change.from(move, position));
    }
    return changes;
  }

  private static List<Change> inOrder(Value changes) {
    return changes.asList(Function.identity()).stream()
        .sorted(Comparator.comparingLong(row -> row.get("line").asLong()))
        .map(Change::from)
        .toList();
  }

  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, String> corrects(List<LedgerEntry> entries) {
    return mending(entries, "corrects");
  }

  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, String> correctedBy(List<LedgerEntry> entries) {
    return mending(entries, "correctedBy");
  }

  private Map<LedgerEntry, String> mending(List<LedgerEntry> entries, String column) {
    var found = new HashMap<String, @Nullable String>();
    var ids = ids(entries);
    var rows =
        cold.reading(() -> {
          cold.corrections(ids)
              .forEach((correction, mended) -> {
                if (column.equals("corrects")) found.put(correction, mended);
                else found.put(mended, correction);
              });
          return graph.read(MENDING, Map.of("ids", ids), row -> row);
        });
    for (var row : rows) {
      var other = row.get(column).asString(null);
      if (other != null) found.put(row.get("id").asString(), other);
    }
    var answer = new HashMap<LedgerEntry, String>();
    for (var entry : entries) {
      var other = found.get(entry.id());
      if (other != null) answer.put(entry, other);
    }
    return answer;
  }

  private static List<String> ids(Collection<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::id).distinct().toList();
  }

  private static <T> Map<LedgerEntry, T> byEntry(
      List<LedgerEntry> entries, Map<String, T> found, T none) {
    var answer = new HashMap<LedgerEntry, T>();
    entries.forEach(entry -> answer.put(entry, found.getOrDefault(entry.id(), none)));
    return answer;
  }

  /// @param position ref of the position
  record Change(
      String position,
      BigDecimal quantity,
      BigDecimal quantityOnHand,
      BigDecimal quantityReserved,
      BigDecimal quantityOnHold,
      BigDecimal quantityInTransit,
      BigDecimal quantityOnOrder,
      @Nullable BigDecimal counted,
      String unit,
      int since) {
    static Change from(Value row) {
      int scale = row.get("scale").asInt();
      var unit = row.get("unit").asString();
      return new Change(
          row.get("position").asString(),
          amount(row.get("delta"), scale),
          amount(row.get("effect"), scale),
          amount(row.get("reserved"), scale),
          amount(row.get("onHold"), scale),
          amount(row.get("inTransit"), scale),
          amount(row.get("onOrder"), scale),
          row.get("counted").isNull() ? null : amount(row.get("counted"), scale),
          Units.shipped().find(unit).map(u -> u.symbol()).orElse(unit),
          row.get("since").asInt());
    }

    /// @param position with `unit`, `scale` and `movements`
    static Change from(ArchivedMove move, Record position) {
      int scale = position.get("scale").asInt();
      var unit = position.get("unit").asString();
      return new Change(
          move.position(),
          BigDecimal.valueOf(move.delta(), scale),
          BigDecimal.valueOf(move.effect(), scale),
          BigDecimal.valueOf(move.reserved(), scale),
          BigDecimal.valueOf(move.onHold(), scale),
          BigDecimal.valueOf(move.inTransit(), scale),
          BigDecimal.valueOf(move.onOrder(), scale),
          move.counted() == null ? null : BigDecimal.valueOf(move.counted(), scale),
          Units.shipped().find(unit).map(u -> u.symbol()).orElse(unit),
          Math.toIntExact(position.get("movements").asLong() - move.sequence()));
    }

    private static BigDecimal amount(Value increments, int scale) {
      return BigDecimal.valueOf(increments.asLong(0), scale);
    }
  }
}
