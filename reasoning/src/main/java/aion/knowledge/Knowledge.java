package aion.knowledge;

import aion.inference.Changes;
import aion.inference.Proof;
import aion.inference.Reasoner;
import aion.inference.WhyNot;
import aion.projection.Batch;
import aion.projection.Node;
import aion.semantic.Iris;
import aion.semantic.NamedGraph;
import aion.semantic.RdfNode;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/// The facts of the graph and what follows from them. It takes batches of the feed; prices are not
/// among its facts, so nothing that it says tells one.
public final class Knowledge {
  private final RdfNode rdf;
  private final Iris iris;
  private final Reasoner reasoner;
  private final Map<String, Set<Triple>> given = new HashMap<>();

  public Knowledge(Ontology ontology, Iris iris, KnowledgeRules rules) {
    this.rdf = new RdfNode(ontology, iris);
    this.iris = iris;
    this.reasoner = Reasoner.of(rules.rules());
  }

  /// Puts nodes in place of what was known of them.
  ///
  /// @return what follows now and did not, and what no longer does
  public synchronized Changes take(Batch batch) {
    var came = new ArrayList<Triple>();
    var went = new ArrayList<Triple>();
    for (var node : batch.nodes()) replace(node.ref(), factsOf(node), came, went);
    for (var ref : batch.gone()) replace(ref, Set.of(), came, went);
    var removed = reasoner.remove(went);
    var added = reasoner.add(came);
    return together(removed, added);
  }

  private void replace(String ref, Set<Triple> facts, List<Triple> came, List<Triple> went) {
    var before = given.getOrDefault(ref, Set.of());
    for (var fact : facts) if (!before.contains(fact)) came.add(fact);
    for (var fact : before) if (!facts.contains(fact)) went.add(fact);
    if (facts.isEmpty()) given.remove(ref);
    else given.put(ref, facts);
  }

  private Set<Triple> factsOf(Node node) {
    var facts = iris.of(NamedGraph.FACTS);
    return rdf.quads(node).stream()
        .filter(quad -> quad.getGraph().equals(facts))
        .map(Quad::asTriple)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Changes together(Changes first, Changes second) {
    var inferred = new HashSet<>(first.inferred());
    inferred.removeAll(second.retracted());
    var retracted = new HashSet<>(first.retracted());
    retracted.removeAll(second.inferred());
    for (var fact : second.inferred()) if (!first.retracted().contains(fact)) inferred.add(fact);
    for (var fact : second.retracted()) if (!first.inferred().contains(fact)) retracted.add(fact);
    return new Changes(Set.copyOf(inferred), Set.copyOf(retracted));
  }

  /// All facts of these predicates, given or inferred.
  synchronized List<Triple> factsOf(Set<org.apache.jena.graph.Node> predicates) {
    var closure = reasoner.closure();
    return predicates.stream()
        .flatMap(predicate ->
            closure.stream(
                org.apache.jena.graph.Node.ANY, predicate, org.apache.jena.graph.Node.ANY)
                .toList()
                .stream())
        .toList();
  }

  /// Why a fact holds; empty when it does not.
  public synchronized Optional<Proof> why(Triple fact) {
    return reasoner.why(fact);
  }

  /// What is missing for a rule to conclude a fact.
  ///
  /// @throws aion.problem.Problem NOT_FOUND when no rule of the name concludes such facts
  public synchronized WhyNot whyNot(String rule, Triple fact) {
    return reasoner.whyNot(rule, fact);
  }
}
