package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// The words of the product, read once from its Turtle files. Graph constraints, GraphQL types,
/// import targets, forms and the dictionary are derived from it.
public final class Ontology {
  public static final String NAMESPACE = "https://w3id.org/aion/ontology#";

  private final Map<String, EntityClass> classes = new TreeMap<>();
  private final Map<String, Scheme> schemes = new TreeMap<>();

  public Ontology(Collection<EntityClass> classes, Collection<Scheme> schemes) {
    classes.forEach(c -> this.classes.put(c.name(), c));
    schemes.forEach(s -> this.schemes.put(s.name(), s));
  }

  /// The ontology as shipped.
  public static Ontology shipped() {
    return Shipped.ONTOLOGY;
  }

  /// The ontology as shipped together with more classes, properties, schemes and their shapes.
  ///
  /// @throws IllegalStateException naming the term that is incomplete or contradicts another
  public static Ontology load(Graph extra) {
    var graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ShippedTurtle.ontology());
    GraphUtil.addInto(graph, ShippedTurtle.shapes());
    GraphUtil.addInto(graph, extra);
    return OntologyLoader.load(graph);
  }

  /// All classes by name.
  public List<EntityClass> classes() {
    return List.copyOf(classes.values());
  }

  /// All closed schemes by name.
  public List<Scheme> schemes() {
    return List.copyOf(schemes.values());
  }

  public Optional<EntityClass> findClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /// @throws Problem CLASS_UNKNOWN, naming the nearest known class
  public EntityClass getClass(String name) {
    return findClass(name)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.CLASS_UNKNOWN,
                "There is no class '%s' in the ontology.".formatted(Problem.echo(name)),
                "Did you mean '%s'?".formatted(Nearest.to(name, classes.keySet()))));
  }

  /// @throws IllegalArgumentException when the ontology has no such scheme
  public Scheme getScheme(String name) {
    var scheme = schemes.get(name);
    if (scheme == null) throw new IllegalArgumentException("No scheme '%s'.".formatted(name));
    return scheme;
  }

  /// Whether `name` is `ancestor` or one of its subclasses.
  public boolean isA(String name, String ancestor) {
    return name.equals(ancestor)
        || findClass(name).map(c -> c.superclasses().contains(ancestor)).orElse(false);
  }

  /// The class and its subclasses that may have members.
  public List<EntityClass> concreteClassesOf(String name) {
    return classes.values().stream().filter(c -> !c.isAbstract() && isA(c.name(), name)).toList();
  }

  private static final class Shipped {
    private static final Ontology ONTOLOGY = load(Graph.emptyGraph);
  }
}
