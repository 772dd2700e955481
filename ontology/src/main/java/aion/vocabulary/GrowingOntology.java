package aion.vocabulary;

import aion.digest.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// The ontology of a running product: what ships, and the modules that were published. Who holds
/// [#ontology] sees it grow.
public final class GrowingOntology {
  private final Ontology ontology;
  private volatile List<OntologyModule> modules;

  private GrowingOntology(List<OntologyModule> modules) {
    this.modules = modules;
    this.ontology = load(modules);
  }

  /// @throws IllegalStateException naming the term of a module that no longer fits
  public static GrowingOntology of(Collection<OntologyModule> modules) {
    return new GrowingOntology(inOrder(modules));
  }

  /// The words of now, whenever it is asked.
  public Ontology ontology() {
    return ontology;
  }

  /// What was published, by name.
  public List<OntologyModule> modules() {
    return modules;
  }

  /// The ontology as it would be with this module.
  ///
  /// @throws IllegalStateException naming the term that is incomplete or contradicts another
  public Ontology with(OntologyModule module) {
    return load(including(module));
  }

  /// The ontology as it would be without the module of this name.
  public Ontology without(String name) {
    return load(modules.stream().filter(m -> !m.name().equals(name)).toList());
  }

  /// The modules of now with this one in its place.
  public List<OntologyModule> including(OntologyModule module) {
    var byName = new TreeMap<String, OntologyModule>();
    modules.forEach(m -> byName.put(m.name(), m));
    byName.put(module.name(), module);
    return List.copyOf(byName.values());
  }

  /// From now on these modules are published, and no others.
  public synchronized void moveTo(Collection<OntologyModule> published) {
    var sorted = inOrder(published);
    ontology.become(load(sorted));
    modules = sorted;
  }

  private static List<OntologyModule> inOrder(Collection<OntologyModule> modules) {
    var byName = new TreeMap<String, OntologyModule>();
    modules.forEach(m -> byName.put(m.name(), m));
    return List.copyOf(byName.values());
  }

  private static Ontology load(List<OntologyModule> modules) {
    return Ontology.load(graphOf(modules), versionOf(modules));
  }

  private static Graph graphOf(List<OntologyModule> modules) {
    var graph = GraphFactory.createDefaultGraph();
    modules.forEach(module -> GraphUtil.addInto(graph, module.graph()));
    return graph;
  }

  private static String versionOf(List<OntologyModule> modules) {
    var shipped = ShippedTurtle.digest();
    if (modules.isEmpty()) return shipped;
    var sha = new Sha256().add(shipped);
    for (var module : modules) sha.add("\0").add(module.name()).add("\0").add(module.turtle());
    return sha.hex();
  }
}
