package aion.api;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.quantity.Units;
import graphql.GraphQLContext;
import java.math.BigDecimal;
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

  private final Graph graph;

  EntryFields(Graph graph) {
    this.graph = graph;
  }

  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, List<Change>> changes(List<LedgerEntry> entries, GraphQLContext context) {
    var sites = List.copyOf(Readers.of(context).sites());
    var found = new HashMap<String, List<Change>>();
    graph.read(
        CHANGES,
        Map.of("ids", ids(entries), "sites", sites),
        row -> found.put(row.get("id").asString(), inOrder(row.get("changes"))));
    return byEntry(entries, found, List.of());
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
    graph.read(
        MENDING,
        Map.of("ids", ids(entries)),
        (Record row) -> found.put(row.get("id").asString(), row.get(column).asString(null)));
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

    private static BigDecimal amount(Value increments, int scale) {
      return BigDecimal.valueOf(increments.asLong(0), scale);
    }
  }
}
