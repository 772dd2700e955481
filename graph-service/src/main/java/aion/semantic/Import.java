package aion.semantic;

import aion.ledger.EntityFact;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.StrictRdf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/// Reads members from RDF as the entity facts that the ledger takes; only through it they get in.
public final class Import {
  private final Ontology ontology;
  private final Iris iris;

  public Import(Ontology ontology, Iris iris) {
    this.ontology = ontology;
    this.iris = iris;
  }

  /// What a document says.
  ///
  /// @param facts one for each member, by reference
  /// @param derived members that come from other entries and cannot be written: positions, orders,
  ///   observations, advice
  public record Read(List<EntityFact.Upsert> facts, List<String> derived) {}

  /// @throws aion.problem.Problem as [StrictRdf#read]
  public Read read(byte[] document, RdfFormat format) {
    var graph = GraphFactory.createDefaultGraph();
    StrictRdf.read(document, format, iris.base()).stream()
        .forEach(quad -> graph.add(quad.asTriple()));
    var facts = new TreeMap<String, EntityFact.Upsert>();
    var derived = new ArrayList<String>();
    for (var entityClass : ontology.classes()) {
      if (entityClass.isAbstract()) continue;
      members(graph, entityClass)
          .forEach(ref -> {
            if (entityClass.derived()) derived.add(ref);
            else facts.put(ref, fact(graph, entityClass, ref));
          });
    }
    return new Read(List.copyOf(facts.values()), derived.stream().sorted().toList());
  }

  private Stream<String> members(Graph graph, EntityClass entityClass) {
    return graph.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(entityClass.iri()))
        .flatMap(triple -> iris.findRef(triple.getSubject()).stream());
  }

  private EntityFact.Upsert fact(Graph graph, EntityClass entityClass, String ref) {
    var subject = iris.of(ref);
    var values = new TreeMap<String, List<String>>();
    for (var attribute : entityClass.attributes())
      if (!attribute.key())
        put(
            values,
            attribute.name(),
            objects(graph, subject, attribute.iri())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm));
    var links = new TreeMap<String, List<String>>();
    for (var relation : entityClass.relations())
      if (!relation.isInferred())
        put(
            links,
            relation.name(),
            objects(graph, subject, relation.iri())
                .flatMap(target -> iris.findRef(target).stream())
                .map(Import::keyOf));
    return new EntityFact.Upsert(entityClass.name(), keyOf(ref), values, links);
  }

  private static void put(Map<String, List<String>> into, String name, Stream<String> texts) {
    var found = texts.sorted(Comparator.naturalOrder()).toList();
    if (!found.isEmpty()) into.put(name, found);
  }

  private static Stream<Node> objects(Graph graph, Node subject, String predicate) {
    return graph.stream(subject, NodeFactory.createURI(predicate), Node.ANY).map(Triple::getObject);
  }

  private static String keyOf(String ref) {
    return ref.substring(ref.indexOf('/') + 1);
  }
}
