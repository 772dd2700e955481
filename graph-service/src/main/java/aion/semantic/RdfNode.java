package aion.semantic;

import aion.projection.Node.Link;
import aion.vocabulary.Attribute;
import aion.vocabulary.Derived;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/// A node of the graph as quads, by the ontology, and back. Only what the ontology names is
/// written, and nothing is made up: a node of no class of the ontology has no quads.
public final class RdfNode {
  private static final Node COUNTED_IN = term("countedIn");
  private static final Node SCALE = term("scale");
  private static final Node SHARE = term("share");
  private static final Node RULE = term("rule");

  /// The property that says when a member was retired.
  public static final Node RETIRED_AT = term("retiredAt");

  private static final Set<String> DECISIONS =
      Set.of("Recommendation", "Alternative", "Evidence", "Decision", "Outcome");

  private final Ontology ontology;
  private final Iris iris;
  // A property that tells prices of one class is kept apart for all.
  private final Derived<Set<String>> commercial;

  public RdfNode(Ontology ontology, Iris iris) {
    this.ontology = ontology;
    this.iris = iris;
    this.commercial = new Derived<>(ontology, RdfNode::commercial);
  }

  private static Set<String> commercial(Ontology ontology) {
    return ontology.classes().stream()
        .flatMap(c -> c.attributes().stream())
        .filter(Attribute::commercial)
        .map(Attribute::iri)
        .collect(Collectors.toSet());
  }

  /// What a node says, in the named graphs.
  public List<Quad> quads(aion.projection.Node node) {
    var classes = classesOf(node.labels());
    if (classes.isEmpty()) return List.of();
    var written = new Written(node, classes.getFirst());
    classes.forEach(each -> written.add(RDF.Nodes.type, NodeFactory.createURI(each.iri())));
    written.write();
    return List.copyOf(new HashSet<>(written.quads));
  }

  /// The node that these triples describe, numbers as the graph stores them; empty when the subject
  /// has no class of the ontology. Values of many-valued attributes come in text order.
  public Optional<aion.projection.Node> findNode(Graph triples, String ref) {
    var subject = iris.of(ref);
    var types =
        objects(triples, subject, RDF.Nodes.type).map(Node::getURI).collect(Collectors.toSet());
    var labels =
        ontology.classes().stream()
            .filter(c -> types.contains(c.iri()))
            .map(EntityClass::name)
            .collect(Collectors.toSet());
    var classes = classesOf(labels);
    if (classes.isEmpty()) return Optional.empty();
    labels.add("Entity");
    var properties = new HashMap<String, Object>();
    properties.put("ref", ref);
    int scale = bookkeeping(triples, subject, properties);
    for (var attribute : classes.getFirst().attributes())
      read(triples, subject, attribute, scale, properties);
    return Optional.of(
        new aion.projection.Node(
            ref, labels, properties, links(triples, subject, classes.getFirst())));
  }

  /// Classes of the ontology among labels, the most special first.
  private List<EntityClass> classesOf(Set<String> labels) {
    return labels.stream()
        .flatMap(label -> ontology.findClass(label).stream())
        .sorted(
            Comparator.comparingInt((EntityClass c) -> -c.superclasses().size())
                .thenComparing(EntityClass::name))
        .toList();
  }

  private int bookkeeping(Graph triples, Node subject, Map<String, Object> properties) {
    objects(triples, subject, COUNTED_IN)
        .flatMap(unit -> iris.findRef(unit).stream())
        .forEach(unit -> properties.put("unit", unit.substring(unit.indexOf('/') + 1)));
    objects(triples, subject, RETIRED_AT)
        .forEach(
            time -> properties.put("retired", StoredValue.instant(time.getLiteralLexicalForm())));
    var scale = objects(triples, subject, SCALE).map(n -> Long.valueOf(n.getLiteralLexicalForm()));
    scale.forEach(each -> properties.put("scale", each));
    return properties.get("scale") instanceof Long decimals ? decimals.intValue() : 0;
  }

  private static void read(
      Graph triples, Node subject, Attribute attribute, int scale, Map<String, Object> into) {
    var values =
        objects(triples, subject, NodeFactory.createURI(attribute.iri()))
            .filter(Node::isLiteral)
            .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
            .map(literal -> StoredValue.stored(attribute, literal, scale))
            .toList();
    if (!values.isEmpty())
      into.put(attribute.graphName(), attribute.many() ? values : values.getFirst());
  }

  private List<Link> links(Graph triples, Node subject, EntityClass entityClass) {
    return entityClass.relations().stream()
        .flatMap(relation ->
            objects(triples, subject, NodeFactory.createURI(relation.iri()))
                .flatMap(target -> iris.findRef(target).stream())
                .sorted()
                .map(target -> new Link(relation.relationshipType(), target, Map.of())))
        .toList();
  }

  private static Stream<Node> objects(Graph triples, Node subject, Node predicate) {
    return triples.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList().stream();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }

  /// The quads of one node on their way out.
  private final class Written {
    private final aion.projection.Node node;
    private final EntityClass of;
    private final Node subject;
    private final Node home;
    private final int scale;
    private final List<Quad> quads = new ArrayList<>();

    Written(aion.projection.Node node, EntityClass of) {
      this.node = node;
      this.of = of;
      subject = iris.of(node.ref());
      home = iris.of(homeOf(of.name()));
      scale = node.properties().get("scale") instanceof Number n ? n.intValue() : 0;
    }

    private void write() {
      Provenance.typeOf(of.name()).forEach(type -> add(RDF.Nodes.type, type));
      for (var attribute : of.attributes()) {
        var stored = node.properties().get(attribute.graphName());
        if (stored instanceof Collection<?> many) many.forEach(one -> value(attribute, one));
        else if (stored != null) value(attribute, stored);
      }
      node.links().forEach(this::link);
      if (node.properties().get("unit") instanceof String unit)
        add(COUNTED_IN, iris.of("Unit/" + unit));
      if (node.properties().get("scale") instanceof Number decimals)
        add(SCALE, StoredValue.whole(decimals.longValue()));
      if (node.properties().get("retired") instanceof ZonedDateTime time)
        add(RETIRED_AT, StoredValue.instant(time));
    }

    private void value(Attribute attribute, Object stored) {
      var literal = StoredValue.literal(attribute, stored, scale);
      var graph =
          commercial.now().contains(attribute.iri()) ? iris.of(NamedGraph.COMMERCIAL) : home;
      quads.add(new Quad(graph, subject, NodeFactory.createURI(attribute.iri()), literal));
      Provenance.termFor(of.name(), attribute.name()).forEach(term -> add(term, literal));
      if (Provenance.isSource(of.name(), attribute.name()))
        add(Provenance.DERIVED_FROM, iris.of("Entry/" + stored));
    }

    /// A relationship that a rule wrote belongs to what is inferred, not to the facts.
    private void link(Link link) {
      for (var relation : of.relations())
        if (relation.relationshipType().equals(link.type())) {
          if (relation.isInferred()) {
            var predicate = NodeFactory.createURI(relation.iri());
            quads.add(
                new Quad(iris.of(NamedGraph.INFERRED), subject, predicate, iris.of(link.target())));
            if (link.properties().get("share") instanceof Long share)
              statement(relation, link, share);
            continue;
          }
          if (Boolean.TRUE.equals(link.properties().get("inferred"))) continue;
          add(NodeFactory.createURI(relation.iri()), iris.of(link.target()));
          Provenance.termFor(of.name(), relation.name())
              .forEach(term -> add(term, iris.of(link.target())));
        }
    }

    /// What is said of an inferred relation: a node of its own, as RDF 1.1 reifies statements.
    private void statement(Relation relation, Link link, long share) {
      var statement = iris.statement(node.ref(), relation.name(), link.target());
      say(statement, RDF.Nodes.type, RDF.Statement.asNode());
      say(statement, RDF.subject.asNode(), subject);
      say(statement, RDF.predicate.asNode(), NodeFactory.createURI(relation.iri()));
      say(statement, RDF.object.asNode(), iris.of(link.target()));
      say(statement, SHARE, StoredValue.millionths(share));
      if (link.properties().get("rule") instanceof String rule)
        say(statement, RULE, NodeFactory.createLiteralString(rule));
    }

    private void say(Node statement, Node predicate, Node object) {
      quads.add(new Quad(iris.of(NamedGraph.INFERRED), statement, predicate, object));
    }

    private void add(Node predicate, Node object) {
      quads.add(new Quad(home, subject, predicate, object));
    }
  }

  private static NamedGraph homeOf(String entityClass) {
    if (DECISIONS.contains(entityClass)) return NamedGraph.DECISIONS;
    return entityClass.equals("Observation") ? NamedGraph.SIGNALS : NamedGraph.FACTS;
  }
}
