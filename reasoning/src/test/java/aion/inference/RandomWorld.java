package aion.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// Small random facts and rules; the same seed gives the same ones.
final class RandomWorld {
  private static final String NAMESPACE = "http://example.org/";

  private final Random random;

  RandomWorld(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  static Node thing(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }

  /// A fact over six things and five predicates.
  Triple fact() {
    return Triple.create(thing("t" + below(6)), thing("p" + below(5)), thing("t" + below(6)));
  }

  List<Triple> facts(int many) {
    var facts = new ArrayList<Triple>();
    for (int i = 0; i < many; i++) facts.add(fact());
    return facts;
  }

  /// Rules of two or three patterns over the same predicates.
  String positiveRules(int many) {
    var rules = new StringBuilder();
    for (int i = 0; i < many; i++) {
      var body = new StringBuilder();
      var variables = new ArrayList<String>(List.of("?a"));
      for (int k = 0; k < 1 + below(3); k++) {
        var fresh = "?" + (char) ('b' + k);
        var known = oneOf(variables);
        variables.add(fresh);
        body.append(
            below(2) == 0
                ? "(%s :p%d %s), ".formatted(known, below(5), fresh)
                : "(%s :p%d %s), ".formatted(fresh, below(5), known));
      }
      if (below(4) == 0)
        body.append("notEqual(%s, %s), ".formatted(oneOf(variables), oneOf(variables)));
      rules.append(
          "[r%d: %s -> (%s :p%d %s)]%n"
              .formatted(
                  i,
                  body.substring(0, body.length() - 2),
                  variables.get(1),
                  below(5),
                  oneOf(variables.subList(0, 2))));
    }
    return rules.toString();
  }

  /// Rules in three layers, with noValue and count on what is below.
  String layeredRules() {
    return """
    [pos1: (?a :p%1$d ?b), (?b :p%2$d ?c) -> (?a :p%2$d ?c)]
    [pos2: (?a :p%3$d ?b) -> (?b :p%1$d ?a)]
    [neg1: (?a :p%1$d ?b), noValue(?b :p%3$d ?a) -> (?a :q0 ?b)]
    [neg2: (?a :q0 ?b), (?b :q0 ?c) -> (?a :q0 ?c)]
    [cnt1: (?a :p%2$d ?b), count(?n, ?a :p%2$d ?x) -> (?a :n ?n)]
    [cnt2: (?a :p%1$d ?b), count(?n, ?b :q0 ?x, ?x :p%3$d ?y), greaterThan(?n, 0) -> (?a :m ?n)]
    [neg3: (?a :n ?n), noValue(?a :m ?m), sum(?n, 1, ?k) -> (?a :k ?k)]
    [neg4: (?a :n ?n), noValue(?a :m) -> (?a :q1 :none)]
    """
        .formatted(below(5), below(5), below(5));
  }

  /// A fact of a small ontology and its members, with lists that come and go.
  Triple owlFact() {
    var c = thing("C" + below(4));
    var d = thing("C" + below(4));
    var p = thing("p" + below(3));
    var q = thing("p" + below(3));
    var x = thing("t" + below(5));
    var y = thing("t" + below(5));
    var cell = thing("l" + below(3));
    return switch (below(30)) {
      case 0 -> Triple.create(c, RDFS.subClassOf.asNode(), d);
      case 1 -> Triple.create(c, OWL2.equivalentClass.asNode(), d);
      case 2 -> Triple.create(p, RDFS.subPropertyOf.asNode(), q);
      case 3 -> Triple.create(p, OWL2.inverseOf.asNode(), q);
      case 4 -> Triple.create(p, RDFS.domain.asNode(), c);
      case 5 -> Triple.create(p, RDFS.range.asNode(), c);
      case 6 -> Triple.create(p, RDF.type.asNode(), OWL2.TransitiveProperty.asNode());
      case 7 -> Triple.create(p, RDF.type.asNode(), OWL2.SymmetricProperty.asNode());
      case 8 -> Triple.create(p, RDF.type.asNode(), OWL2.FunctionalProperty.asNode());
      case 9 -> Triple.create(c, OWL2.someValuesFrom.asNode(), d);
      case 10 -> Triple.create(c, OWL2.onProperty.asNode(), p);
      case 11 -> Triple.create(c, OWL2.intersectionOf.asNode(), cell);
      case 12 -> Triple.create(c, OWL2.unionOf.asNode(), cell);
      case 13 -> Triple.create(p, OWL2.propertyChainAxiom.asNode(), thing("l3"));
      case 14, 15 -> Triple.create(cell, RDF.first.asNode(), d);
      case 16, 17 ->
          Triple.create(
              cell, RDF.rest.asNode(), below(2) == 0 ? RDF.nil.asNode() : thing("l" + below(3)));
      case 18 -> Triple.create(thing("l3"), RDF.first.asNode(), p);
      case 19 ->
          Triple.create(
              thing("l3"), RDF.rest.asNode(), below(2) == 0 ? thing("l4") : RDF.nil.asNode());
      case 20 -> Triple.create(thing("l4"), RDF.first.asNode(), q);
      case 21 -> Triple.create(thing("l4"), RDF.rest.asNode(), RDF.nil.asNode());
      case 22 -> below(3) == 0 ? Triple.create(x, OWL.sameAs.asNode(), y) : Triple.create(x, p, y);
      case 23 -> Triple.create(c, OWL2.hasKey.asNode(), thing("l3"));
      case 24, 25, 26 -> Triple.create(x, RDF.type.asNode(), c);
      default -> Triple.create(x, p, y);
    };
  }
}
