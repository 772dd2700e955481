package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// The words of the product. Graph constraints, GraphQL types, import targets, forms and the
/// dictionary are derived from it.
///
/// The ontology of a running product grows when words are published: each question is answered from
/// what is published at that moment, so what is kept from an answer is kept as a [Derived].
public final class Ontology {
  public static final String NAMESPACE = "https://w3id.org/aion/ontology#";

  private volatile State state;

  private Ontology(State state) {
    this.state = state;
  }

  /// All words at one moment.
  ///
  /// @param version the same for the same words
  record State(
      Map<String, EntityClass> classes,
      Map<String, Scheme> schemes,
      Graph graph,
      Graph shapes,
      String version) {
    static State of(OntologyLoader.Read read, Graph graph, Graph shapes, String version) {
      var classes = new TreeMap<String, EntityClass>();
      var schemes = new TreeMap<String, Scheme>();
      read.classes().forEach(c -> classes.put(c.name(), c));
      read.schemes().forEach(s -> schemes.put(s.name(), s));
      return new State(classes, schemes, graph, shapes, version);
    }
  }

  /// The ontology as shipped; it never grows.
  public static Ontology shipped() {
    return Shipped.ONTOLOGY;
  }

  /// The ontology as shipped together with more classes, properties, schemes and their shapes.
  ///
  /// @throws IllegalStateException naming the term that is incomplete or contradicts another
  public static Ontology load(Graph extra) {
    var shipped = ShippedTurtle.digest();
    return load(extra, extra.isEmpty() ? shipped : "%s+%d".formatted(shipped, extra.size()));
  }

  static Ontology load(Graph extra, String version) {
    var words = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(words, ShippedTurtle.ontology());
    GraphUtil.addInto(words, extra);
    var shapes = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(shapes, ShippedTurtle.shapes());
    GraphUtil.addInto(shapes, extra);
    var whole = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(whole, words);
    GraphUtil.addInto(whole, shapes);
    return new Ontology(State.of(OntologyLoader.load(whole), words, shapes, version));
  }

  /// From now on this has the words of the other.
  void become(Ontology other) {
    state = other.state;
  }

  /// The same words, which do not grow.
  Ontology asNow() {
    return new Ontology(state);
  }

  /// All statements about classes, properties and schemes; not to be changed.
  public Graph graph() {
    return state.graph;
  }

  /// The SHACL shapes of all classes; not to be changed. They know of no superclasses: those are in
  /// [#graph].
  public Graph shapes() {
    return state.shapes;
  }

  /// A digest of all words: another after words were published.
  public String version() {
    return state.version;
  }

  /// All classes by name.
  public List<EntityClass> classes() {
    return List.copyOf(state.classes.values());
  }

  /// All closed schemes by name.
  public List<Scheme> schemes() {
    return List.copyOf(state.schemes.values());
  }

  public Optional<EntityClass> findClass(String name) {
    return Optional.ofNullable(state.classes.get(name));
  }

  /// @throws Problem CLASS_UNKNOWN, naming the nearest known class
  public EntityClass getClass(String name) {
    return findClass(name)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.CLASS_UNKNOWN,
                "There is no class '%s' in the ontology.".formatted(Problem.echo(name)),
                "Did you mean '%s'?".formatted(Nearest.to(name, state.classes.keySet()))));
  }

  /// @throws IllegalArgumentException when the ontology has no such scheme
  public Scheme getScheme(String name) {
    var scheme = state.schemes.get(name);
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
    return classes().stream().filter(c -> !c.isAbstract() && isA(c.name(), name)).toList();
  }

  private static final class Shipped {
    private static final Ontology ONTOLOGY = load(Graph.emptyGraph);
  }
}
