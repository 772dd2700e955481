package aion.api.query;

import aion.api.Reader;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which members a reader sees. A reader of certain sites sees the stock there, what rests on that
/// stock by required relations (its forecasts, recommendations, decisions), and the goods on the
/// way from or to there.
final class Visibility {
  private static final String STOCK = "StockPosition";

  /// Ways to the places of what may lie or arrive nowhere of ours, and is seen by all then.
  private static final Map<String, List<List<String>>> PLACES =
      Map.of(
          "PurchaseOrderLine", List.of(List.of("location")),
          "Outcome", List.of(List.of("orderLine", "location")),
          "TransferLine", List.of(List.of("origin"), List.of("destination")),
          "SerialNumber", List.of(List.of("position", "location")),
          "Discrepancy", List.of(List.of("position", "location")));

  private final Ontology ontology;
  private final Reader reader;

  Visibility(Ontology ontology, Reader reader) {
    this.ontology = ontology;
    this.reader = reader;
  }

  /// The predicate that the reader may see the member; empty when nothing is hidden.
  Optional<String> predicate(EntityClass type, String variable, Statement statement) {
    if (reader.sites().isEmpty()) return Optional.empty();
    var sites = statement.parameter(List.copyOf(reader.sites()));
    return pathToStock(type, new HashSet<>())
        .map(path -> lies(variable, path + "-[:LOCATION]->()", sites))
        .or(() -> places(type).map(ways -> liesOrNowhere(variable, ways, sites)));
  }

  /// Whether some members of the class are hidden from some readers.
  boolean mayHide(EntityClass type) {
    return pathToStock(type, new HashSet<>()).isPresent() || places(type).isPresent();
  }

  private static String lies(String variable, String steps, String sites) {
    return "EXISTS { MATCH (%s)%s-[:WITHIN*0..8]->(site:Site) WHERE site.id IN %s }"
        .formatted(variable, steps, sites);
  }

  private static String liesOrNowhere(String variable, List<String> ways, String sites) {
    var nowhere =
        ways.stream()
            .map(way -> "NOT EXISTS { (%s)%s }".formatted(variable, way))
            .collect(Collectors.joining(" AND "));
    var somewhere =
        ways.stream().map(way -> lies(variable, way, sites)).collect(Collectors.joining(" OR "));
    return "((%s) OR %s)".formatted(nowhere, somewhere);
  }

  private Optional<List<String>> places(EntityClass type) {
    return PLACES.entrySet().stream()
        .filter(it -> ontology.findClass(it.getKey()).isPresent())
        .filter(it -> ontology.isA(type.name(), it.getKey()))
        .findFirst()
        .map(it -> it.getValue().stream().map(way -> steps(type, way)).toList());
  }

  private String steps(EntityClass from, List<String> names) {
    var path = new ArrayList<Relation>();
    var at = from;
    for (var name : names) {
      var relation = at.findRelation(name).orElseThrow();
      path.add(relation);
      at = ontology.getClass(relation.target());
    }
    return steps(path);
  }

  private Optional<String> pathToStock(EntityClass type, Set<String> seen) {
    return relationsToStock(type, seen).map(Visibility::steps);
  }

  private Optional<List<Relation>> relationsToStock(EntityClass type, Set<String> seen) {
    if (STOCK.equals(type.name())) return Optional.of(List.of());
    if (!seen.add(type.name())) return Optional.empty();
    for (var relation : type.relations()) {
      if (!relation.required() || relation.many()) continue;
      var rest = relationsToStock(ontology.getClass(relation.target()), seen);
      if (rest.isPresent()) {
        var path = new ArrayList<Relation>();
        path.add(relation);
        path.addAll(rest.get());
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static String steps(List<Relation> path) {
    var pattern = new StringBuilder();
    path.forEach(r -> pattern.append("-[:").append(r.relationshipType()).append("]->()"));
    return pattern.toString();
  }
}
