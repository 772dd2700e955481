package aion.shape;

import aion.vocabulary.ShippedTurtle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// The SHACL shapes of the ontology. A member is held to the shapes of its class and of all
/// superclasses.
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph hierarchy = GraphFactory.createDefaultGraph();
  private final Wording wording;
  private final Map<String, Set<List<Hop>>> reach;

  private Shapes(Graph extra) {
    SparqlConstraints.check(extra);
    var graph = ShippedTurtle.shapes();
    GraphUtil.addInto(graph, extra);
    shapes = org.apache.jena.shacl.Shapes.parse(SparqlConstraints.withOneMessage(graph));
    wording = new Wording(graph);
    reach = Reach.of(graph);
    addHierarchy(ShippedTurtle.ontology());
    addHierarchy(extra);
  }

  /// The shapes as shipped.
  public static Shapes shipped() {
    return Shipped.SHAPES;
  }

  /// The shapes as shipped together with those of more classes.
  public static Shapes with(Graph extra) {
    return new Shapes(extra);
  }

  /// What is wrong with any member in the data, by member and property; empty when all fits.
  public List<Violation> check(Graph data) {
    return violations(ShaclValidator.get().validate(shapes, new Union(hierarchy, data)));
  }

  /// What is wrong with one member; of the others the data needs to hold no more than the class.
  public List<Violation> check(Graph data, String member) {
    var focus = NodeFactory.createURI(member);
    return violations(ShaclValidator.get().validate(shapes, new Union(hierarchy, data), focus));
  }

  /// The ways on which the shapes of a class look, each from a member of it; by the IRI of the
  /// class.
  public Map<String, Set<List<Hop>>> reach() {
    return reach;
  }

  private List<Violation> violations(ValidationReport report) {
    // A value of the wrong type breaks the limits on its size too; saying the first is enough.
    var mistyped =
        report.getEntries().stream()
            .filter(Shapes::isMistyped)
            .map(Place::of)
            .collect(Collectors.toSet());
    return report.getEntries().stream()
        .filter(entry -> isMistyped(entry) || !mistyped.contains(Place.of(entry)))
        .map(wording::violation)
        .distinct()
        .sorted(
            Comparator.comparing(Violation::focus)
                .thenComparing(Violation::path)
                .thenComparing(Violation::message))
        .toList();
  }

  private void addHierarchy(Graph ontology) {
    ontology.stream(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(hierarchy::add);
  }

  private static boolean isMistyped(ReportEntry entry) {
    return entry.sourceConstraintComponent().equals(SHACL.DatatypeConstraintComponent);
  }

  /// One value of one property of one member; path and value are null when a fault has none.
  private record Place(Node focus, @Nullable Path path, @Nullable Node value) {
    static Place of(ReportEntry entry) {
      return new Place(entry.focusNode(), entry.resultPath(), entry.value());
    }
  }

  private static final class Shipped {
    private static final Shapes SHAPES = new Shapes(Graph.emptyGraph);
  }
}
