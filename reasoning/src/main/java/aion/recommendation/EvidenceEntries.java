package aion.recommendation;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ledger entries that tell most about stock points and suppliers: the latest.
final class EvidenceEntries {
  private static final Cypher MOVEMENTS = Cypher.named("recommendation/movement-entries");
  private static final Cypher DELIVERIES = Cypher.named("recommendation/delivery-entries");

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

  private final Map<String, OfPosition> positions = new HashMap<>();
  private final Map<Pair, OfSupplier> suppliers = new HashMap<>();

  private EvidenceEntries() {}

  static EvidenceEntries read(Graph graph, Collection<Dossier> dossiers) {
    var entries = new EvidenceEntries();
    var positions = dossiers.stream().map(d -> d.point().position()).toList();
    graph.read(
        MOVEMENTS,
        Map.of("positions", positions),
        row ->
            entries.positions.put(
                row.get("position").asString(),
                new OfPosition(
                    row.get("moved").asList(v -> v.asString()),
                    row.get("taken").asList(v -> v.asString()))));
    var pairs =
        dossiers.stream()
            .flatMap(d -> d.offers().values().stream())
            .map(o -> new TreeMap<>(Map.of("supplier", o.supplier(), "item", o.item())))
            .distinct()
            .toList();
    graph.read(
        DELIVERIES,
        Map.of("pairs", pairs),
        row ->
            entries.suppliers.put(
                new Pair(row.get("supplier").asString(), row.get("item").asString()),
                new OfSupplier(
                    row.get("ofItem").asList(v -> v.asString()),
                    row.get("ofSupplier").asList(v -> v.asString()))));
    return entries;
  }

  OfPosition ofPosition(String position) {
    return positions.getOrDefault(position, OfPosition.NONE);
  }

  OfSupplier ofSupplier(String supplier, String item) {
    return suppliers.getOrDefault(new Pair(supplier, item), OfSupplier.NONE);
  }
}
