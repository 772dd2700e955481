package aion.proposal;

import aion.vocabulary.Names;
import aion.vocabulary.Nearest;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// Holds new properties to what the graph, GraphQL and imports can carry.
final class PropertyTerms {
  private static final Node DATA = OWL2.DatatypeProperty.asNode();
  private static final Node OBJECT = OWL2.ObjectProperty.asNode();
  private static final Set<Node> MEASURES = Set.of(Iri.aion("quantity"), Iri.aion("money"));
  private static final Set<String> TYPES =
      Set.of("string", "integer", "decimal", "boolean", "date", "dateTime", "anyURI");
  private static final String KNOWN_TYPES =
      "xsd:string, xsd:integer, xsd:decimal, xsd:boolean, xsd:date, xsd:dateTime, xsd:anyURI,"
          + " aion:quantity or aion:money";

  private final Draft draft;

  private PropertyTerms(Draft draft) {
    this.draft = draft;
  }

  static void check(Draft draft) {
    var terms = new PropertyTerms(draft);
    draft
        .described()
        .filter(term -> draft.is(term, DATA) || draft.is(term, OBJECT))
        .forEach(terms::check);
  }

  /// Whether values of a datatype can be stored.
  static boolean isKnownType(Node type) {
    return MEASURES.contains(type)
        || (type.isURI()
            && type.getURI().startsWith(Iri.XSD)
            && TYPES.contains(type.getURI().substring(Iri.XSD.length())));
  }

  private void check(Node term) {
    boolean isRelation = draft.is(term, OBJECT);
    if (isRelation && draft.is(term, DATA))
      draft.invalid(
          term,
          "is both an owl:DatatypeProperty and an owl:ObjectProperty",
          "Keep the one that is meant.");
    checkName(term, isRelation);
    Described.check(draft, term);
    checkDomain(term);
    var ranges = draft.objects(term, RDFS.range.asNode());
    if (ranges.isEmpty() && !isToldByShape(term, isRelation))
      draft.invalid(
          term,
          "has no range",
          isRelation
              ? "Give it an rdfs:range: the class of its values."
              : "Give it an rdfs:range: one of %s.".formatted(KNOWN_TYPES));
    for (var range : ranges) checkRange(term, range, isRelation);
  }

  private void checkName(Node term, boolean isRelation) {
    var name = Iri.localName(term.getURI());
    if (!Names.isPropertyName(name))
      draft.invalid(
          term,
          "cannot name a property",
          "Begin the name with a small letter, and use letters and digits, at most 64.");
    if (isRelation ? Names.isTakenRelation(name) : Names.isTakenAttribute(name))
      draft.invalid(
          term,
          "has the name '%s', under which the graph keeps something else".formatted(name),
          "Choose another name, e.g. '%s'.".formatted("own" + capital(name)));
    Stream.of(DATA, OBJECT)
        .flatMap(type -> draft.subjects(RDF.type.asNode(), type).stream())
        .filter(other -> other.isURI() && !other.equals(term))
        .filter(other -> Iri.localName(other.getURI()).equals(name))
        .findFirst()
        .ifPresent(other ->
            draft.invalid(
                term,
                "has the same name as %s, which means something else".formatted(Iri.shown(other)),
                "Choose another name, or use %s itself.".formatted(Iri.shown(other))));
  }

  private void checkDomain(Node term) {
    for (var domain : draft.objects(term, RDFS.domain.asNode()))
      if (domain.isURI() && !draft.isClass(domain)) unknownClass(term, "domain", domain);
    boolean used = !draft.subjects(Iri.shacl("path"), term).isEmpty();
    if (!used && draft.objects(term, RDFS.domain.asNode()).isEmpty())
      draft.invalid(
          term,
          "belongs to no class: it has no domain, and no shape names it",
          "Give it an rdfs:domain, or name it in the shape of a class.");
  }

  private boolean isToldByShape(Node term, boolean isRelation) {
    var tells = Iri.shacl(isRelation ? "class" : "datatype");
    return draft.subjects(Iri.shacl("path"), term).stream()
        .anyMatch(shape -> !draft.objects(shape, tells).isEmpty());
  }

  private void checkRange(Node term, Node range, boolean isRelation) {
    if (isRelation) {
      if (range.isURI() && !draft.isClass(range)) unknownClass(term, "range", range);
    } else if (!isKnownType(range))
      draft.invalid(
          term,
          "has the range %s, which values cannot be of".formatted(Iri.shown(range)),
          "Use %s.".formatted(KNOWN_TYPES));
  }

  private void unknownClass(Node term, String what, Node named) {
    draft.invalid(
        term,
        "has the %s %s, which is no class".formatted(what, Iri.shown(named)),
        "Did you mean '%s'?"
            .formatted(
                Nearest.to(Iri.localName(named.getURI()), draft.namesOf(OWL2.Class.asNode()))));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
