package aion.quantity;

import aion.vocabulary.Ontology;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;

/// Reads the members of class `Unit` out of a graph.
final class UnitReader {
  private final Node unit;
  private final Map<String, List<String>> values = new HashMap<>();

  private UnitReader(Graph graph, Node unit) {
    this.unit = unit;
    graph.stream(unit, Node.ANY, Node.ANY)
        .filter(triple -> triple.getPredicate().getURI().startsWith(Ontology.NAMESPACE))
        .forEach(triple ->
            values
                .computeIfAbsent(
                    triple.getPredicate().getURI().substring(Ontology.NAMESPACE.length()),
                    _ -> new ArrayList<>())
                .add(triple.getObject().getLiteralLexicalForm()));
  }

  /// @throws IllegalStateException when a unit lacks a property or has two of one
  static List<Unit> read(Graph graph) {
    return graph.stream(Node.ANY, NodeConst.nodeRDFType, term("Unit"))
        .map(triple -> new UnitReader(graph, triple.getSubject()).read())
        .toList();
  }

  private Unit read() {
    var code = value("code");
    return new Unit(
        code,
        value("name"),
        values.containsKey("symbol") ? value("symbol") : code,
        value("quantityKind"),
        new BigInteger(value("numerator")),
        new BigInteger(value("denominator")),
        Integer.parseInt(value("decimals")),
        values.containsKey("status") ? Unit.Status.of(value("status")) : Unit.Status.CURRENT);
  }

  private String value(String property) {
    var found = values.getOrDefault(property, List.of());
    if (found.size() != 1)
      throw new IllegalStateException(
          "Unit %s has %d values of %s, not 1.".formatted(unit, found.size(), property));
    return found.getFirst();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }
}
