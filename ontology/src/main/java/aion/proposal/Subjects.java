package aion.proposal;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Holds what is described to what may be: new terms with names of one's own, no members, nothing
/// about the terms of others.
final class Subjects {
  private static final Set<Node> ABOUT_OTHERS =
      Set.of(
          OWL2.deprecated.asNode(),
          RDFS.seeAlso.asNode(),
          SKOS.exactMatch.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.broadMatch.asNode(),
          SKOS.narrowMatch.asNode(),
          SKOS.relatedMatch.asNode());
  private static final Set<Node> TYPES =
      Set.of(
          OWL2.Class.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.ObjectProperty.asNode(),
          OWL2.AnnotationProperty.asNode(),
          OWL2.FunctionalProperty.asNode(),
          OWL2.InverseFunctionalProperty.asNode(),
          OWL2.TransitiveProperty.asNode(),
          OWL2.SymmetricProperty.asNode(),
          OWL2.AsymmetricProperty.asNode(),
          OWL2.IrreflexiveProperty.asNode(),
          OWL2.ReflexiveProperty.asNode(),
          OWL2.NamedIndividual.asNode(),
          OWL2.Ontology.asNode(),
          OWL2.Restriction.asNode(),
          OWL2.AllDisjointClasses.asNode(),
          OWL2.AllDisjointProperties.asNode(),
          RDFS.Class.asNode(),
          RDF.Property.asNode(),
          RDF.List.asNode(),
          SKOS.ConceptScheme.asNode(),
          SKOS.Concept.asNode(),
          Iri.shacl("NodeShape"),
          Iri.shacl("PropertyShape"),
          Iri.shacl("SPARQLConstraint"),
          Iri.shacl("PrefixDeclaration"));

  private final Draft draft;

  private Subjects(Draft draft) {
    this.draft = draft;
  }

  static void check(Draft draft) {
    var subjects = new Subjects(draft);
    subjects.checkImports();
    draft.subjects().forEach(subjects::check);
    subjects.checkMarks();
  }

  private void checkImports() {
    statements(OWL2.imports.asNode())
        .forEach(statement ->
            draft.add(
                ProblemCode.RDF_REMOTE_REFUSED,
                statement.getSubject(),
                "imports the remote ontology '%s', and nothing is fetched"
                    .formatted(Problem.echo(Iri.shown(statement.getObject()))),
                "Leave owl:imports out, and write what you need of it into the document."));
  }

  private void check(Node subject) {
    if (draft.proposal.stated().contains(subject, RDF.type.asNode(), OWL2.Ontology.asNode()))
      return;
    if (draft.isKnown(subject)) {
      checkKnown(subject);
      return;
    }
    var types = draft.objects(subject, RDF.type.asNode());
    if (types.isEmpty()) {
      draft.invalid(
          subject,
          "is described, and is no class, property, scheme or shape",
          "Say what it is, e.g. `a owl:Class`.");
      return;
    }
    types.stream().filter(type -> !TYPES.contains(type)).forEach(type -> stray(subject, type));
    boolean isTerm = TYPES.containsAll(types);
    if (isTerm && !Iri.isOwn(subject.getURI()))
      draft.invalid(
          subject,
          "is not a name of ours or yours",
          "Name terms in %s, or in an http(s) namespace of your own that ends in # or /."
              .formatted(Ontology.NAMESPACE));
  }

  private void checkKnown(Node subject) {
    draft.proposal.stated().stream(subject, Node.ANY, Node.ANY)
        .filter(statement -> !draft.isKnown(statement))
        .filter(statement -> !ABOUT_OTHERS.contains(statement.getPredicate()))
        .findFirst()
        .ifPresent(statement ->
            draft.add(
                ProblemCode.RDF_TERM_PROTECTED,
                subject,
                "is published already or ships with AION, and %s would change what it means"
                    .formatted(Iri.shown(statement.getPredicate())),
                "Use another name; of the terms of others only owl:deprecated and SKOS mappings can be said."));
  }

  /// A member, or something of a class nobody knows.
  private void stray(Node subject, Node type) {
    var name = type.isURI() ? Iri.localName(type.getURI()) : "";
    var known = draft.base.findClass(name);
    if (known.isEmpty() && !draft.isClass(type)) {
      draft.invalid(
          subject,
          "has the type %s, which this ontology does not have"
              .formatted(Problem.echo(Iri.shown(type))),
          "Correct the type; a new class needs `a owl:Class`.");
      return;
    }
    var key = known.map(c -> c.key().name()).orElse("code");
    draft.add(
        ProblemCode.SHAPE_VIOLATION,
        subject,
        "is a member of %s, and its '%s' is missing; words are published here, members are not"
            .formatted(name, key),
        "Send members to POST /api/v1/imports/rdf, each with its '%s'.".formatted(key));
  }

  /// Marks of ours that nobody gives a published term, and those that do not exist.
  private void checkMarks() {
    for (var mark : List.of("recordedBy", "inferredBy"))
      statements(Iri.aion(mark))
          .forEach(statement ->
              draft.invalid(
                  statement.getSubject(),
                  "has aion:%s, which only terms that ship have: a part of the product fills them"
                      .formatted(mark),
                  "Leave it out."));
    draft.proposal.stated().stream()
        .map(Triple::getPredicate)
        .filter(p -> p.getURI().startsWith(Ontology.NAMESPACE) && !draft.isProperty(p))
        .distinct()
        .forEach(p ->
            draft.invalid(
                p,
                "is no property that can be said of a term",
                "Did you mean 'aion:%s'?"
                    .formatted(
                        Nearest.to(
                            Iri.localName(p.getURI()),
                            draft.namesOf(OWL2.AnnotationProperty.asNode())))));
  }

  private Stream<Triple> statements(Node predicate) {
    return draft.proposal.stated().stream(Node.ANY, predicate, Node.ANY);
  }
}
