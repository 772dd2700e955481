package aion.recommendation;

import aion.archive.ColdHistory;
import aion.archive.TimedEntry;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Value;

/// The ledger entries that tell most about stock points and suppliers: the latest.
final class EvidenceEntries {
  private static final Cypher MOVEMENTS = Cypher.named("recommendation/movement-entries");
  private static final Cypher DELIVERIES = Cypher.named("recommendation/delivery-entries");
  private static final Cypher RECEIVED = Cypher.named("recommendation/received-lines");
  private static final Set<String> ARRIVALS = Set.of("movement.receipt", "order.received");
  private static final int MOST = 20;

  /// @param moved ids of the last entries that moved the position
  /// @param taken ids of the last entries that took from it
  record OfPosition(List<String> moved, List<String> taken) {
    static final OfPosition NONE = new OfPosition(List.of(), List.of());
  }

  /// @param ofItem ids of the last deliveries of the item
  /// @param ofSupplier ids of the last deliveries of anything
  record OfSupplier(List<String> ofItem, List<String> ofSupplier) {
    static final OfSupplier NONE = new OfSupplier(List.of(), List.of());
  }

  private record Pair(String supplier, String item) {}

  private final Graph graph;
  private final ColdHistory cold;
  private final Map<String, OfPosition> positions = new HashMap<>();
  private final Map<Pair, OfSupplier> suppliers = new HashMap<>();

  private EvidenceEntries(Graph graph, ColdHistory cold) {
    this.graph = graph;
    this.cold = cold;
  }

  static EvidenceEntries read(Graph graph, ColdHistory cold, Collection<Dossier> dossiers) {
    return cold.reading(() -> {
      var entries = new EvidenceEntries(graph, cold);
      entries.readPositions(dossiers.stream().map(d -> d.point().position()).toList());
      entries.readSuppliers(
          dossiers.stream()
              .flatMap(d -> d.offers().values().stream())
              .map(o -> new Pair(o.supplier(), o.item()))
              .distinct()
              .toList());
      return entries;
    });
  }

  OfPosition ofPosition(String position) {
    return positions.getOrDefault(position, OfPosition.NONE);
  }

  OfSupplier ofSupplier(String supplier, String item) {
    return suppliers.getOrDefault(new Pair(supplier, item), OfSupplier.NONE);
  }

  private void readPositions(List<String> refs) {
    var moved = new HashMap<String, List<TimedEntry>>();
    var taken = new HashMap<String, List<TimedEntry>>();
    for (var latest : cold.latest(refs, MOST)) {
      var entry = new TimedEntry(latest.entry(), latest.validTime());
      if (latest.moved()) add(entry, latest.position(), moved);
      if (latest.taken()) add(entry, latest.position(), taken);
    }
    graph.read(
        MOVEMENTS,
        Map.of("positions", refs),
        row -> {
          var ref = row.get("position").asString();
          return positions.put(
              ref,
              new OfPosition(
                  latest(row.get("moved"), ref, moved), latest(row.get("taken"), ref, taken)));
        });
  }

  private void readSuppliers(List<Pair> pairs) {
    var ofItem = new HashMap<Pair, List<TimedEntry>>();
    var ofSupplier = new HashMap<String, List<TimedEntry>>();
    var lines = receivedLines(pairs);
    for (var change : cold.changesOf(lines.keySet())) {
      var pair = lines.get(change.member());
      if (pair == null || !ARRIVALS.contains(change.kind())) continue;
      var entry = new TimedEntry(change.entry(), change.validTime());
      add(entry, pair, ofItem);
      add(entry, pair.supplier, ofSupplier);
    }
    var rows =
        pairs.stream()
            .map(p -> new TreeMap<>(Map.of("supplier", p.supplier, "item", p.item)))
            .toList();
    graph.read(
        DELIVERIES,
        Map.of("pairs", rows),
        row -> {
          var pair = new Pair(row.get("supplier").asString(), row.get("item").asString());
          return suppliers.put(
              pair,
              new OfSupplier(
                  latest(row.get("ofItem"), pair, ofItem),
                  latest(row.get("ofSupplier"), pair.supplier, ofSupplier)));
        });
  }

  /// The order lines whose deliveries may be archived.
  private Map<String, Pair> receivedLines(List<Pair> pairs) {
    var lines = new HashMap<String, Pair>();
    if (cold.isEmpty()) return lines;
    graph.read(
        RECEIVED,
        Map.of("suppliers", pairs.stream().map(Pair::supplier).distinct().toList()),
        row ->
            lines.put(
                row.get("line").asString(),
                new Pair(row.get("supplier").asString(), row.get("item").asString())));
    return lines;
  }

  private static <K> void add(TimedEntry entry, K key, Map<K, List<TimedEntry>> to) {
    to.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
  }

  private static <K> List<String> latest(Value hot, K key, Map<K, List<TimedEntry>> cold) {
    return TimedEntry.latest(hot.asList(TimedEntry::from), cold.getOrDefault(key, List.of()), MOST);
  }
}
