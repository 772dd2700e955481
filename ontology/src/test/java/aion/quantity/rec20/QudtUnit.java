package aion.quantity.rec20;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/// A unit of QUDT that names a Recommendation 20 code.
///
/// @param name its local name, such as `LB_F-PER-IN2`
/// @param multiplier as QUDT prints it; zero when it has none
record QudtUnit(
    String name,
    BigDecimal multiplier,
    Map<String, Integer> dimensions,
    List<String> kinds,
    boolean deprecated) {
  private static final String QUDT = "http://qudt.org/schema/qudt/";

  /// The units by Recommendation 20 code, each list by name.
  static Map<String, List<QudtUnit>> readAll(Path turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(turtle).parse(graph);
    var byCode = new TreeMap<String, List<QudtUnit>>();
    graph.stream(Node.ANY, term("uneceCommonCode"), Node.ANY)
        .sorted((a, b) -> a.getSubject().toString().compareTo(b.getSubject().toString()))
        .forEach(triple ->
            byCode
                .computeIfAbsent(
                    triple.getObject().getLiteralLexicalForm(), _ -> new java.util.ArrayList<>())
                .add(read(graph, triple.getSubject())));
    return byCode;
  }

  private static QudtUnit read(Graph graph, Node unit) {
    var kinds =
        java.util.stream.Stream.of("unitForQuantityKind", "hasQuantityKind")
            .flatMap(property -> graph.stream(unit, term(property), Node.ANY))
            .map(triple -> localName(triple.getObject()))
            .distinct()
            .sorted()
            .toList();
    return new QudtUnit(
        localName(unit),
        find(graph, unit, "conversionMultiplier")
            .map(node -> new BigDecimal(node.getLiteralLexicalForm()))
            .orElse(BigDecimal.ZERO),
        SiExpression.dimensionsOf(
            find(graph, unit, "hasDimensionVector").map(QudtUnit::localName).orElse("")),
        kinds,
        find(graph, unit, "deprecated").isPresent());
  }

  private static Optional<Node> find(Graph graph, Node unit, String property) {
    return graph.stream(unit, term(property), Node.ANY).map(t -> t.getObject()).findFirst();
  }

  private static String localName(Node node) {
    var uri = node.getURI();
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(QUDT + name);
  }
}
