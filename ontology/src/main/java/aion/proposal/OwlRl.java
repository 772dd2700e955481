package aion.proposal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// Finds what OWL 2 RL leaves out (OWL 2 Profiles, section 4): from it nothing would be inferred,
/// or not what its author means.
final class OwlRl {
  private static final Set<Node> NEVER =
      Set.of(
          OWL2.disjointUnionOf.asNode(),
          OWL2.hasSelf.asNode(),
          OWL2.minCardinality.asNode(),
          OWL2.minQualifiedCardinality.asNode(),
          OWL2.cardinality.asNode(),
          OWL2.qualifiedCardinality.asNode(),
          OWL2.withRestrictions.asNode(),
          OWL2.datatypeComplementOf.asNode(),
          OWL2.onDatatype.asNode());
  private static final Set<Node> NEVER_ABOVE =
      Set.of(OWL2.someValuesFrom.asNode(), OWL2.unionOf.asNode(), OWL2.oneOf.asNode());
  private static final Set<Node> NEVER_BELOW =
      Set.of(
          OWL2.allValuesFrom.asNode(),
          OWL2.complementOf.asNode(),
          OWL2.maxCardinality.asNode(),
          OWL2.maxQualifiedCardinality.asNode());
  private static final Map<Node, String> REMEDIES =
      Map.of(
          OWL2.minCardinality.asNode(),
              "Use sh:minCount in the shape: rules conclude, shapes check.",
          OWL2.cardinality.asNode(), "Use sh:minCount and sh:maxCount in the shape.",
          OWL2.withRestrictions.asNode(),
              "Use sh:minInclusive, sh:pattern and their like in the shape.",
          OWL2.someValuesFrom.asNode(), "Use sh:minCount and sh:class in the shape.");

  private final Draft draft;

  private OwlRl(Draft draft) {
    this.draft = draft;
  }

  static void check(Draft draft) {
    var profile = new OwlRl(draft);
    var stated = draft.proposal.stated();
    for (var construct : NEVER)
      stated.stream(Node.ANY, construct, Node.ANY)
          .forEach(t -> profile.refuse(t.getSubject(), construct, ""));
    stated.stream(Node.ANY, RDF.type.asNode(), OWL2.ReflexiveProperty.asNode())
        .forEach(t -> profile.refuse(t.getSubject(), OWL2.ReflexiveProperty.asNode(), ""));
    stated.stream(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(profile::checkSubclass);
    stated.stream(Node.ANY, OWL2.equivalentClass.asNode(), Node.ANY).forEach(profile::checkEqual);
    stated.stream(Node.ANY, RDFS.domain.asNode(), Node.ANY)
        .forEach(t -> profile.within(t.getSubject(), t.getObject(), NEVER_ABOVE, "as a domain"));
    stated.stream(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .forEach(t -> profile.within(t.getSubject(), t.getObject(), NEVER_ABOVE, "as a range"));
  }

  private void checkSubclass(Triple statement) {
    within(statement.getSubject(), statement.getObject(), NEVER_ABOVE, "as a superclass");
    within(statement.getSubject(), statement.getSubject(), NEVER_BELOW, "as a subclass");
  }

  private void checkEqual(Triple statement) {
    var both = new HashSet<>(NEVER_ABOVE);
    both.addAll(NEVER_BELOW);
    within(statement.getSubject(), statement.getObject(), both, "in owl:equivalentClass");
    within(statement.getSubject(), statement.getSubject(), both, "in owl:equivalentClass");
  }

  /// Looks through a class expression, which is made of nodes without names.
  private void within(Node term, Node expression, Set<Node> constructs, String where) {
    within(term, expression, constructs, where, new HashSet<>());
  }

  private void within(
      Node term, Node expression, Set<Node> constructs, String where, Set<Node> seen) {
    if (!expression.isBlank() || !seen.add(expression)) return;
    draft.proposal.stated().stream(expression, Node.ANY, Node.ANY)
        .forEach(part -> {
          if (constructs.contains(part.getPredicate())) refuse(term, part.getPredicate(), where);
          within(term, part.getObject(), constructs, where, seen);
        });
  }

  private void refuse(Node term, Node construct, String where) {
    var remedy =
        REMEDIES.getOrDefault(
            construct, "Leave it out, or say it in a shape, which checks what members state.");
    draft.invalid(
        term,
        "uses %s%s, which OWL 2 RL does not have"
            .formatted(Iri.shown(construct), where.isEmpty() ? "" : " " + where),
        remedy);
  }
}
