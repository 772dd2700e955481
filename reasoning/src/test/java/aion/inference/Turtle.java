package aion.inference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/// Triples as tests write them.
final class Turtle {
  private static final String PREFIXES =
      """
      @prefix : <http://example.org/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private Turtle() {}

  static List<Triple> of(String text) {
    return graph(text).find().toList();
  }

  static Graph graph(String text) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);
    return graph;
  }

  static RuleSet rules(String text) {
    return RuleSet.parse(PREFIXES.replaceAll(" \\.\n", "\n") + text, "test.rules");
  }

  static Set<Triple> all(Reasoner reasoner) {
    return reasoner.closure().find().toList().stream().collect(Collectors.toSet());
  }

  /// What follows from the facts and was not given.
  static Set<Triple> inferred(RuleSet rules, String facts) {
    return Set.copyOf(Reasoner.of(rules).add(of(facts)).inferred());
  }
}
