package aion.growth;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.proposal.Finding;
import aion.proposal.ProposalCheck;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Refuses classes and relations whose name the graph holds something else under: nodes that are no
/// members, relationships that are no relations.
@Component
final class TakenNames implements ProposalCheck {
  private static final Cypher LABELS = Cypher.named("growth/labels-in-use");
  private static final Cypher TYPES = Cypher.named("growth/relationship-types-in-use");

  private final Graph graph;

  TakenNames(Graph graph) {
    this.graph = graph;
  }

  @Override
  public List<Finding> findings(Ontology now, Ontology then) {
    var labels = inUse(LABELS, newOnly(labelsOf(now), labelsOf(then)));
    var types = inUse(TYPES, newOnly(typesOf(now), typesOf(then)));
    var findings = new ArrayList<Finding>();
    for (var entityClass : then.classes()) {
      if (labels.contains(entityClass.name()))
        findings.add(taken(entityClass.iri(), entityClass.name()));
      for (var relation : entityClass.relations())
        if (types.contains(relation.relationshipType()))
          findings.add(taken(relation.iri(), relation.name()));
    }
    return findings;
  }

  private Set<String> inUse(Cypher statement, Set<String> names) {
    if (names.isEmpty()) return Set.of();
    return new HashSet<>(
        graph.read(
            statement, Map.of("names", List.copyOf(names)), row -> row.get("name").asString()));
  }

  private static Finding taken(String iri, String name) {
    return Finding.invalid(
        iri,
        "The graph holds something else under the name '%s'.".formatted(name),
        "Choose another name.");
  }

  private static Set<String> newOnly(Set<String> now, Set<String> then) {
    var added = new HashSet<>(then);
    added.removeAll(now);
    return added;
  }

  private static Set<String> labelsOf(Ontology ontology) {
    return ontology.classes().stream().map(EntityClass::name).collect(Collectors.toSet());
  }

  private static Set<String> typesOf(Ontology ontology) {
    return ontology.classes().stream()
        .flatMap(c -> c.relations().stream())
        .map(r -> r.relationshipType())
        .collect(Collectors.toSet());
  }
}
