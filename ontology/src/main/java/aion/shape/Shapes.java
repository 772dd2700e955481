package aion.shape;

import aion.vocabulary.Ontology;
import aion.vocabulary.ShippedTurtle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// The SHACL shapes of the ontology. A member is held to the shapes of its class and of all
/// superclasses; shapes aim at classes (`sh:targetClass`).
public final class Shapes {
  private final org.apache.jena.shacl.Shapes shapes;
  private final Graph hierarchy = GraphFactory.createDefaultGraph();
  private final Map<Node, List<Shape>> byClass;
  private final Wording wording;
  private final Map<String, Set<List<Hop>>> reach;

  private Shapes(Graph graph, Graph words) {
    SparqlConstraints.check(graph);
    shapes = org.apache.jena.shacl.Shapes.parse(SparqlConstraints.withOneMessage(graph));
    byClass = byClass(shapes);
    wording = new Wording(graph);
    reach = Reach.of(graph);
    addHierarchy(words);
  }

  /// The shapes as shipped.
  public static Shapes shipped() {
    return Shipped.SHAPES;
  }

  /// The shapes as shipped together with those of more classes.
  public static Shapes with(Graph extra) {
    var graph = ShippedTurtle.shapes();
    GraphUtil.addInto(graph, extra);
    var words = ShippedTurtle.ontology();
    GraphUtil.addInto(words, extra);
    return new Shapes(graph, words);
  }

  /// The shapes of an ontology as it is now.
  public static Shapes of(Ontology ontology) {
    return ontology.version().equals(Ontology.shipped().version())
        ? shipped()
        : new Shapes(ontology.shapes(), ontology.graph());
  }

  /// What is wrong with any member in the data, by member and property; empty when all fits.
  public List<Violation> check(Graph data) {
    return violations(ShaclValidator.get().validate(shapes, new Union(hierarchy, data)));
  }

  /// What is wrong with one member; of the others the data needs to hold no more than the class.
  public List<Violation> check(Graph data, String member) {
    var focus = NodeFactory.createURI(member);
    var all = new Union(hierarchy, data);
    var context = ValidationContext.create(shapes, all);
    for (var each : shapesOf(data, focus)) VLib.validateShape(context, all, each, focus);
    return violations(context.generateReport());
  }

  /// The shapes that aim at a class of the member or at one above it.
  private Set<Shape> shapesOf(Graph data, Node member) {
    var found = new LinkedHashSet<Shape>();
    var waiting = new ArrayDeque<Node>();
    var seen = new HashSet<Node>();
    data.stream(member, RDF.type.asNode(), Node.ANY).forEach(t -> waiting.add(t.getObject()));
    while (!waiting.isEmpty()) {
      var type = waiting.remove();
      if (!seen.add(type)) continue;
      found.addAll(byClass.getOrDefault(type, List.of()));
      hierarchy.stream(type, RDFS.subClassOf.asNode(), Node.ANY)
          .forEach(t -> waiting.add(t.getObject()));
    }
    return found;
  }

  private static Map<Node, List<Shape>> byClass(org.apache.jena.shacl.Shapes shapes) {
    var byClass = new HashMap<Node, List<Shape>>();
    for (var shape : shapes.getTargetShapes())
      for (var target : shape.getTargets())
        if (target.getTargetType() == TargetType.targetClass)
          byClass.computeIfAbsent(target.getObject(), _ -> new ArrayList<>()).add(shape);
    return byClass;
  }

  /// The ways on which the shapes of a class look, each from a member of it; by the IRI of the
  /// class.
  public Map<String, Set<List<Hop>>> reach() {
    return reach;
  }

  /// What the shapes say that aim at a class, as a text that is the same for the same shapes.
  public String textOf(String classIri) {
    return byClass.getOrDefault(NodeFactory.createURI(classIri), List.of()).stream()
        .map(shape -> ShapeText.of(shapes.getGraph(), shape.getShapeNode()))
        .sorted()
        .collect(Collectors.joining("\n"));
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
    private static final Shapes SHAPES = with(Graph.emptyGraph);
  }
}
