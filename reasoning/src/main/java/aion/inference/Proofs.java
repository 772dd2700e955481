package aion.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/// Finds derivations in the layers. Each step down lowers the rank of the facts, so a proof ends.
final class Proofs {
  private static final int DEEPEST_LIST = 2;

  private final Terms terms;
  private final List<Layer> layers;

  Proofs(Terms terms, List<Layer> layers) {
    this.terms = terms;
    this.layers = layers;
  }

  private record Place(int layer, int fact) {}

  private record Found(String rule, List<Place> premises, List<String> conditions) {}

  Optional<Proof> find(int s, int p, int o) {
    var goal = locate(layers.size() - 1, s, p, o);
    if (goal.isEmpty()) return Optional.empty();
    var found = new HashMap<Place, Found>();
    var open = new ArrayDeque<Place>();
    open.add(goal.get());
    while (!open.isEmpty()) {
      var place = open.removeLast();
      if (found.containsKey(place)) continue;
      var derivation = derive(place);
      found.put(place, derivation);
      open.addAll(derivation.premises);
    }
    return Optional.of(build(goal.get(), found));
  }

  /// The layer that a fact is at home in: where it is inferred, or the lowest.
  private Optional<Place> locate(int highest, int s, int p, int o) {
    for (int at = 0; at <= highest; at++) {
      int fact = layers.get(at).facts.find(s, p, o);
      if (fact >= 0) return Optional.of(new Place(at, fact));
    }
    return Optional.empty();
  }

  private Found derive(Place place) {
    var layer = layers.get(place.layer);
    int fact = place.fact;
    if (!layer.isInferred(fact)) return new Found("", List.of(), List.of());
    var rule = layer.derivation(fact, layer.facts.rank[fact]);
    if (rule == null) throw new IllegalStateException("no derivation of " + triple(place));
    var wording = new Wording(terms, rule, layer.join);
    var conditions =
        rule.conditions.stream()
            .filter(condition -> !(condition instanceof Condition.Pattern))
            .map(wording::of)
            .toList();
    var premises = new ArrayList<Place>();
    var seen = new IntList();
    for (int i = 0; i < rule.body.length; i++) seen.add(layer.join.premises[i]);
    for (int premise : seen.toArray()) addPremise(place.layer, premise, premises, DEEPEST_LIST);
    return new Found(rule.name, List.copyOf(premises), conditions);
  }

  /// What the engine says of lists stands for the triples of the list.
  private void addPremise(int at, int fact, List<Place> into, int depth) {
    var layer = layers.get(at);
    if (Words.isInternal(layer.facts.p[fact]) && depth > 0) {
      var rule = layer.derivation(fact, layer.facts.rank[fact]);
      if (rule != null) {
        var cells = new IntList();
        for (int i = 0; i < rule.body.length; i++) cells.add(layer.join.premises[i]);
        for (int cell : cells.toArray()) addPremise(at, cell, into, depth - 1);
        return;
      }
    }
    locate(at, layer.facts.s[fact], layer.facts.p[fact], layer.facts.o[fact]).ifPresent(into::add);
  }

  private Proof build(Place goal, Map<Place, Found> found) {
    var order =
        found.keySet().stream()
            .sorted(
                Comparator.comparingInt(Place::layer)
                    .thenComparingInt(place -> layers.get(place.layer).facts.rank[place.fact]))
            .toList();
    var proofs = new HashMap<Place, Proof>();
    // Given facts first: one that was inferred before it was given keeps its rank.
    for (var place : order)
      if (found.get(place) instanceof Found derivation && derivation.rule.isEmpty())
        proofs.put(place, new Proof.Given(triple(place)));
    for (var place : order)
      if (found.get(place) instanceof Found derivation && !derivation.rule.isEmpty())
        proofs.put(place, inferred(place, derivation, proofs));
    if (proofs.get(goal) instanceof Proof proof) return proof;
    throw new IllegalStateException("no proof of " + triple(goal));
  }

  private Proof inferred(Place place, Found derivation, Map<Place, Proof> proofs) {
    var premises = new ArrayList<Proof>();
    for (var premise : derivation.premises)
      if (proofs.get(premise) instanceof Proof proof) premises.add(proof);
      else throw new IllegalStateException("a premise comes late: " + triple(premise));
    return new Proof.Inferred(
        triple(place), derivation.rule, List.copyOf(premises), derivation.conditions);
  }

  private Triple triple(Place place) {
    var facts = layers.get(place.layer).facts;
    return Triple.create(
        terms.node(facts.s[place.fact]),
        terms.node(facts.p[place.fact]),
        terms.node(facts.o[place.fact]));
  }
}
