package aion.proposal;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import aion.vocabulary.OntologyModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/// A proposal beside the words that are there without it, and what was found so far.
final class Draft {
  final Proposal proposal;

  /// The words without the proposal and without what it takes the place of.
  final Ontology base;

  private final Graph known;
  private final Graph both;
  private final Lines lines;
  private final List<Finding> findings = new ArrayList<>();

  Draft(Proposal proposal, Ontology base) {
    this.proposal = proposal;
    this.base = base;
    this.known = new MultiUnion(new Graph[] {base.graph(), base.shapes()});
    this.both =
        new MultiUnion(
            new Graph[] {base.graph(), base.shapes(), OntologyModule.completed(proposal.stated())});
    this.lines = new Lines(proposal.module().turtle());
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void invalid(Node term, String what, String remedy) {
    add(ProblemCode.ONTOLOGY_INVALID, term, what, remedy);
  }

  /// @param what what is wrong with the term; its name is put in front
  void add(ProblemCode code, Node term, String what, String remedy) {
    var iri = term.isURI() ? term.getURI() : "";
    var sentence = "%s %s.".formatted(Problem.echo(Iri.shown(term)), what);
    findings.add(Finding.of(code, iri, sentence, remedy).at(lines.of(iri)));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /// Subjects that the proposal describes and nobody else does.
  Stream<Node> described() {
    return subjects().filter(s -> !isKnown(s));
  }

  /// All subjects with names.
  Stream<Node> subjects() {
    return proposal.stated().stream()
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .distinct()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()));
  }

  /// Whether others say what it is; that they retire or map it does not make it theirs.
  boolean isKnown(Node term) {
    return known.contains(term, RDF.type.asNode(), Node.ANY);
  }

  boolean isKnown(Triple statement) {
    return known.contains(statement);
  }

  /// Whether the term has this type, there or in the proposal.
  boolean is(Node term, Node type) {
    return both.contains(term, RDF.type.asNode(), type);
  }

  boolean isClass(Node term) {
    return is(term, OWL2.Class.asNode());
  }

  boolean isProperty(Node term) {
    return Stream.of(OWL2.DatatypeProperty, OWL2.ObjectProperty, OWL2.AnnotationProperty)
        .anyMatch(type -> is(term, type.asNode()));
  }

  /// The objects of a property, there or in the proposal.
  List<Node> objects(Node subject, Node predicate) {
    return both.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList();
  }

  List<Node> subjects(Node predicate, Node object) {
    return both.stream(Node.ANY, predicate, object).map(Triple::getSubject).toList();
  }

  Optional<Node> find(Node subject, Node predicate) {
    return objects(subject, predicate).stream().findFirst();
  }

  /// The names of all terms of a type.
  List<String> namesOf(Node type) {
    return both.stream(Node.ANY, RDF.type.asNode(), type)
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .map(term -> Iri.localName(term.getURI()))
        .distinct()
        .toList();
  }
}
