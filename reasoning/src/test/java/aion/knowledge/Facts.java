package aion.knowledge;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.Node;
import aion.projection.Node.Link;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// A company told member by member, and what follows from it, without a database.
final class Facts {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Iris IRIS = new Iris();
  private static final Ontology ONTOLOGY = Ontology.shipped();
  private static final KnowledgeRules RULES = KnowledgeRules.of(ONTOLOGY);

  final Knowledge knowledge = fresh(TODAY);
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Set<Triple>> figures = new HashMap<>();

  private static Knowledge fresh(LocalDate day) {
    return new Knowledge(ONTOLOGY, IRIS, RULES, Today.of(day, ZoneOffset.UTC));
  }

  /// A member, or another state of it.
  ///
  /// @param text its class and key, then properties as `name=value` and links as `relation>ref`;
  ///   numbers with a point are decimals, whole ones quantities and integers
  Facts has(String text) {
    var words = text.split(" ");
    var ref = words[0];
    var type = words[1];
    var properties = new HashMap<String, Object>(Map.of("ref", ref, "scale", 0L));
    var links = new ArrayList<Link>();
    for (var word : List.of(words).subList(2, words.length)) {
      int at = word.indexOf('>');
      if (at > 0)
        links.add(new Link(typeOf(word.substring(0, at)), word.substring(at + 1), Map.of()));
      else
        properties.put(
            word.substring(0, word.indexOf('=')), value(word.substring(word.indexOf('=') + 1)));
    }
    var labels = new HashSet<>(Set.of("Entity", type));
    ONTOLOGY.findClass(type).orElseThrow().superclasses().forEach(labels::add);
    var node = new Node(ref, labels, properties, links);
    nodes.put(ref, node);
    knowledge.take(List.of(node), Map.of());
    return this;
  }

  Facts lacks(String ref) {
    nodes.remove(ref);
    figures.remove(ref);
    knowledge.take(new Batch(false, List.of(), List.of(ref), Cursor.START, false));
    return this;
  }

  /// What the ledger shows of a member, such as its daily demand.
  Facts measured(String ref, String name, String value) {
    var fact = Measurements.factOf(IRIS, ref, name, new BigDecimal(value));
    figures.put(ref, Set.of(fact));
    var node = nodes.get(ref);
    knowledge.take(node == null ? List.of() : List.of(node), Map.of(ref, Set.of(fact)));
    return this;
  }

  Facts dayIs(LocalDate day) {
    knowledge.dayIs(Today.of(day, ZoneOffset.UTC));
    return this;
  }

  /// What a relation holds between, as `subject object`, in their order.
  List<String> all(String relation) {
    var predicate = Measurements.term(relation);
    return knowledge.conclusions().stream()
        .filter(fact -> fact.getPredicate().equals(predicate))
        .map(fact -> ref(fact.getSubject()) + " " + ref(fact.getObject()))
        .sorted()
        .toList();
  }

  /// The shares, as `item signal share`.
  List<String> shares() {
    return knowledge.shares().stream()
        .map(s ->
            "%s %s %s"
                .formatted(
                    s.item(),
                    s.signal(),
                    s.share() instanceof BigDecimal share ? share.toPlainString() : "none"))
        .toList();
  }

  boolean isLikeRebuilt() {
    var rebuilt = fresh(knowledge.today().day());
    rebuilt.take(nodes.values(), figures);
    return rebuilt.conclusions().equals(knowledge.conclusions())
        && rebuilt.shares().equals(knowledge.shares());
  }

  /// The facts in the proof of a relation that were given, by their predicates.
  Set<String> given(String subject, String relation, String object) {
    var found = new TreeSet<String>();
    collect(knowledge.why(fact(subject, relation, object)).orElseThrow(), found);
    return found;
  }

  static Triple fact(String subject, String relation, String object) {
    return Triple.create(IRIS.of(subject), Measurements.term(relation), IRIS.of(object));
  }

  private static void collect(aion.inference.Proof proof, Set<String> into) {
    switch (proof) {
      case aion.inference.Proof.Given it -> into.add(it.fact().getPredicate().getLocalName());
      case aion.inference.Proof.Inferred it ->
          it.premises().forEach(premise -> collect(premise, into));
    }
  }

  private static String ref(org.apache.jena.graph.Node node) {
    return IRIS.findRef(node).orElseThrow();
  }

  private static String typeOf(String relation) {
    return relation.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
  }

  private static Object value(String text) {
    if (text.matches("-?[0-9]+")) return Long.valueOf(text);
    if (text.matches("-?[0-9]+[.][0-9]+"))
      return new BigDecimal(text).movePointRight(6).longValueExact();
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return LocalDate.parse(text);
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*"))
      return ZonedDateTime.parse(text).withZoneSameInstant(ZoneOffset.UTC);
    if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
    return NodeFactory.createLiteralString(text).getLiteralLexicalForm();
  }
}
