package aion.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Adds to a published text what follows from plain OWL, so that a class whose properties have a
/// domain and a range needs no shape that says it again: a key, the properties of the class, the
/// type of each, and the name of each way back.
final class Completion {
  private static final Node DOMAIN = iri("http://www.w3.org/2000/01/rdf-schema#domain");
  private static final Node DATATYPE_PROPERTY =
      iri("http://www.w3.org/2002/07/owl#DatatypeProperty");
  private static final Node OBJECT_PROPERTY = iri("http://www.w3.org/2002/07/owl#ObjectProperty");
  private static final Node FUNCTIONAL = iri("http://www.w3.org/2002/07/owl#FunctionalProperty");
  private static final Node CODE = iri(Ontology.NAMESPACE + "code");
  private static final Node XSD_STRING = iri(Words.XSD + "string");
  private static final Node XSD_DECIMAL = iri(Words.XSD + "decimal");
  private static final Node ONE = NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger);

  private final Graph graph;

  private Completion(Graph graph) {
    this.graph = graph;
  }

  /// Completes the graph itself.
  static Graph of(Graph graph) {
    var completion = new Completion(graph);
    completion.addDomains();
    completion.addTypes();
    completion.addInverses();
    completion.addKeys();
    return graph;
  }

  private void addDomains() {
    for (var property : properties())
      for (var domain : objects(property, DOMAIN))
        if (domain.isURI() && !graph.contains(Node.ANY, Words.PATH, property)) {
          var shape = propertyOf(domain);
          graph.add(shape, Words.PATH, property);
          if (graph.contains(property, Words.TYPE, FUNCTIONAL))
            graph.add(shape, Words.MAX_COUNT, ONE);
        }
  }

  private void addTypes() {
    for (var path : found(Words.PATH)) {
      var shape = path.getSubject();
      if (graph.contains(shape, Words.DATATYPE, Node.ANY)
          || graph.contains(shape, Words.OF_CLASS, Node.ANY)) continue;
      var property = path.getObject();
      for (var range : objects(property, Words.RANGE))
        if (graph.contains(property, Words.TYPE, OBJECT_PROPERTY))
          graph.add(shape, Words.OF_CLASS, range);
        else if (range.equals(Words.QUANTITY) || range.equals(Words.MONEY))
          graph.add(shape, Words.DATATYPE, XSD_DECIMAL);
        else graph.add(shape, Words.DATATYPE, range);
    }
  }

  private void addInverses() {
    for (var holding : found(Words.PROPERTY)) {
      var shape = holding.getObject();
      boolean isRelation = objects(shape, Words.PATH).stream().anyMatch(Node::isURI);
      if (!isRelation
          || !graph.contains(shape, Words.OF_CLASS, Node.ANY)
          || graph.contains(shape, Words.INVERSE, Node.ANY)) continue;
      for (var target : objects(holding.getSubject(), Words.TARGET_CLASS))
        if (target.isURI()) {
          var name = new Word(graph, target).name();
          var inverse = NodeFactory.createLiteralString(Names.plural(Names.small(name)));
          graph.add(shape, Words.INVERSE, inverse);
        }
    }
  }

  private void addKeys() {
    for (var type : graph.stream(Node.ANY, Words.TYPE, Words.CLASS).toList()) {
      var of = type.getSubject();
      boolean hasSuperclass = objects(of, Words.SUBCLASS_OF).stream().anyMatch(Node::isURI);
      if (!of.isURI() || hasSuperclass || hasKey(of)) continue;
      var shape = propertyOf(of);
      graph.add(shape, Words.PATH, CODE);
      graph.add(shape, Words.KEY, Words.TRUE);
      graph.add(shape, Words.DATATYPE, XSD_STRING);
      graph.add(shape, Words.MIN_COUNT, ONE);
      graph.add(shape, Words.MAX_COUNT, ONE);
    }
  }

  private boolean hasKey(Node of) {
    return graph.stream(Node.ANY, Words.TARGET_CLASS, of)
        .flatMap(shape -> objects(shape.getSubject(), Words.PROPERTY).stream())
        .anyMatch(property -> graph.contains(property, Words.KEY, Words.TRUE));
  }

  /// A new, empty property shape of a class.
  private Node propertyOf(Node of) {
    var property = NodeFactory.createBlankNode();
    var node = iri(of.getURI() + "StatedShape");
    graph.add(node, Words.TYPE, Words.NODE_SHAPE);
    graph.add(node, Words.TARGET_CLASS, of);
    graph.add(node, Words.PROPERTY, property);
    return property;
  }

  private List<Node> properties() {
    return Stream.of(DATATYPE_PROPERTY, OBJECT_PROPERTY)
        .flatMap(type -> graph.stream(Node.ANY, Words.TYPE, type))
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .distinct()
        .toList();
  }

  private List<Triple> found(Node predicate) {
    return graph.stream(Node.ANY, predicate, Node.ANY).toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
