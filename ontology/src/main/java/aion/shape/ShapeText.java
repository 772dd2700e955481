package aion.shape;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Writes a shape with all that hangs on it, blank nodes spelled out, in one order.
final class ShapeText {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final Graph graph;
  private final Set<Node> open = new HashSet<>();

  private ShapeText(Graph graph) {
    this.graph = graph;
  }

  static String of(Graph graph, Node shape) {
    return new ShapeText(graph).contents(shape);
  }

  private String contents(Node subject) {
    if (!open.add(subject)) return "";
    var text =
        graph.stream(subject, Node.ANY, Node.ANY)
            .map(t -> t.getPredicate() + " " + value(t.getPredicate(), t.getObject()))
            .sorted()
            .collect(Collectors.joining(" ; ", "[ ", " ]"));
    open.remove(subject);
    return text;
  }

  private String value(Node predicate, Node object) {
    boolean isPart = object.isBlank() || object.isURI() && isShapeReference(predicate);
    return isPart
        ? object.isBlank() ? contents(object) : object + contents(object)
        : object.toString();
  }

  private static boolean isShapeReference(Node predicate) {
    return predicate.isURI()
        && Set.of(SHACL + "property", SHACL + "node", SHACL + "not", SHACL + "sparql")
            .contains(predicate.getURI());
  }
}
