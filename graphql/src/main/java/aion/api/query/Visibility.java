package aion.api.query;

import aion.api.Reader;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which members a reader sees. A reader of certain sites sees the stock there, and what rests on
/// that stock by required relations (its forecasts, recommendations, decisions).
final class Visibility {
  private static final String STOCK = "StockPosition";

  private final Ontology ontology;
  private final Reader reader;

  Visibility(Ontology ontology, Reader reader) {
    this.ontology = ontology;
    this.reader = reader;
  }

  /// The predicate that the reader may see the member; empty when nothing is hidden.
  Optional<String> predicate(EntityClass type, String variable, Statement statement) {
    if (reader.sites().isEmpty()) return Optional.empty();
    return pathToStock(type, new HashSet<>())
        .map(path ->
            "EXISTS { MATCH (%s)%s-[:LOCATION]->()-[:WITHIN*0..8]->(%s:Site) WHERE %s.id IN %s }"
                .formatted(
                    variable,
                    steps(path),
                    "site",
                    "site",
                    statement.parameter(List.copyOf(reader.sites()))));
  }

  private Optional<List<Relation>> pathToStock(EntityClass type, Set<String> seen) {
    if (STOCK.equals(type.name())) return Optional.of(List.of());
    if (!seen.add(type.name())) return Optional.empty();
    for (var relation : type.relations()) {
      if (!relation.required() || relation.many()) continue;
      var rest = pathToStock(ontology.getClass(relation.target()), seen);
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
