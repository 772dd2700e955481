package aion.semantic;

import aion.ledger.EntityFact;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.StrictRdf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final Set<String> CSV = Set.of("csv", "text/csv");
  private static final Set<String> GRAPHML = Set.of("graphml", "application/graphml+xml");

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

  /// @param format as [RdfFormat#find] takes it, or `csv` or `graphml` as an export writes them
  /// @throws Problem as [StrictRdf#read], and MEDIA_TYPE_UNSUPPORTED
  public Read read(byte[] document, String format) {
    var graph = graph(document, format);
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

  Graph graph(byte[] document, String format) {
    var name = format.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (CSV.contains(name)) return StatementTable.read(document);
    if (GRAPHML.contains(name)) return GraphMlReader.read(document);
    var rdf =
        RdfFormat.find(name)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                    "The format '%s' is not known.".formatted(Problem.echo(format)),
                    "Use turtle, ntriples, nquads, trig, jsonld, rdfxml, csv or graphml for 'format', or its media type."));
    var graph = GraphFactory.createDefaultGraph();
    StrictRdf.read(document, rdf, iris.base()).stream().forEach(quad -> graph.add(quad.asTriple()));
    return graph;
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
