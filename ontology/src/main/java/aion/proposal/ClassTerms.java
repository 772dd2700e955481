package aion.proposal;

import aion.vocabulary.Names;
import aion.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Holds new classes and schemes to what a label, a type and an import target can be.
final class ClassTerms {
  private static final Node SUBCLASS = RDFS.subClassOf.asNode();
  private static final Node SCHEME = SKOS.ConceptScheme.asNode();

  private final Draft draft;

  private ClassTerms(Draft draft) {
    this.draft = draft;
  }

  static void check(Draft draft) {
    var terms = new ClassTerms(draft);
    draft.described().filter(draft::isClass).forEach(terms::check);
    draft.described().filter(t -> draft.is(t, SCHEME)).forEach(terms::checkScheme);
  }

  private void check(Node term) {
    checkName(term, OWL2.Class.asNode(), "class");
    Described.check(draft, term);
    var above = superclasses(term);
    for (var superclass : draft.objects(term, SUBCLASS))
      if (superclass.isURI() && !draft.isClass(superclass) && !Iri.isStandard(superclass.getURI()))
        draft.invalid(
            term,
            "is a kind of %s, which is no class".formatted(Iri.shown(superclass)),
            "Did you mean '%s'?"
                .formatted(
                    Nearest.to(
                        Iri.localName(superclass.getURI()), draft.namesOf(OWL2.Class.asNode()))));
    if (above.size() > 1)
      draft.invalid(
          term,
          "has more than one superclass of ours: " + String.join(", ", shown(above)),
          "Keep the one whose keys it shares.");
    var circle = circleOf(term);
    if (!circle.isEmpty())
      draft.invalid(
          term,
          "is its own superclass: " + String.join(" → ", shown(circle)),
          "Take one of these rdfs:subClassOf out.");
  }

  private void checkScheme(Node term) {
    checkName(term, SCHEME, "scheme");
  }

  private void checkName(Node term, Node type, String what) {
    var name = Iri.localName(term.getURI());
    if (!Names.isClassName(name))
      draft.invalid(
          term,
          "cannot name a " + what,
          "Begin the name with a capital, and use letters and digits, at most 64.");
    if (Names.isTakenLabel(name))
      draft.invalid(
          term,
          "has a name that the graph has another use for",
          "Choose another name for the %s.".formatted(what));
    draft.subjects(org.apache.jena.vocabulary.RDF.type.asNode(), type).stream()
        .filter(other -> other.isURI() && !other.equals(term))
        .filter(other -> Iri.localName(other.getURI()).equals(name))
        .findFirst()
        .ifPresent(other ->
            draft.invalid(
                term,
                "has the same name as %s, which means something else".formatted(Iri.shown(other)),
                "Choose another name, or use %s itself.".formatted(Iri.shown(other))));
  }

  /// From the class up and back to it; empty when it does not come back.
  private List<Node> circleOf(Node term) {
    var line = new ArrayList<>(List.of(term));
    var next = superclasses(term);
    while (!next.isEmpty()) {
      var above = next.getFirst();
      boolean seen = line.contains(above);
      line.add(above);
      if (seen) return above.equals(term) ? line : List.of();
      next = superclasses(above);
    }
    return List.of();
  }

  private List<Node> superclasses(Node term) {
    return draft.objects(term, SUBCLASS).stream()
        .filter(above -> above.isURI() && draft.isClass(above))
        .toList();
  }

  private static List<String> shown(List<Node> terms) {
    return terms.stream().map(Iri::shown).toList();
  }
}
