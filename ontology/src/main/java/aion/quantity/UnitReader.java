package aion.quantity;

import aion.vocabulary.Ontology;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;

/// Reads the members of class `Unit` out of a graph.
final class UnitReader {
  private final Graph graph;
  private final Node unit;

  private UnitReader(Graph graph, Node unit) {
    this.graph = graph;
    this.unit = unit;
  }

  /// @throws IllegalStateException when a unit lacks a property or has two of one
  static List<Unit> read(Graph graph) {
    return graph.stream(Node.ANY, NodeConst.nodeRDFType, term("Unit"))
        .map(triple -> new UnitReader(graph, triple.getSubject()).read())
        .toList();
  }

  private Unit read() {
    return new Unit(
        value("code"),
        value("name"),
        value("symbol"),
        value("quantityKind"),
        new BigInteger(value("numerator")),
        new BigInteger(value("denominator")),
        Integer.parseInt(value("decimals")));
  }

  private String value(String property) {
    var values = graph.stream(unit, term(property), Node.ANY).toList();
    if (values.size() != 1)
      throw new IllegalStateException(
          "Unit %s has %d values of %s, not 1.".formatted(unit, values.size(), property));
    return values.getFirst().getObject().getLiteralLexicalForm();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }
}
