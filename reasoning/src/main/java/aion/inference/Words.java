package aion.inference;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// The words whose numbers are the same in each dictionary, schema words first.
final class Words {
  /// From a list, or a row, to each of its members; seen only inside the engine.
  static final Node MEMBER_NODE = NodeFactory.createURI("urn:aion:list:member");

  /// From a list to the row of its members; seen only inside the engine.
  static final Node LISTED_NODE = NodeFactory.createURI("urn:aion:list:listed");

  private static final List<Node> SCHEMA =
      List.of(
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          RDFS.domain.asNode(),
          RDFS.range.asNode(),
          OWL2.equivalentClass.asNode(),
          OWL2.equivalentProperty.asNode(),
          OWL2.inverseOf.asNode(),
          OWL2.onProperty.asNode(),
          OWL2.someValuesFrom.asNode(),
          OWL2.allValuesFrom.asNode(),
          OWL2.hasValue.asNode(),
          OWL2.maxCardinality.asNode(),
          OWL2.maxQualifiedCardinality.asNode(),
          OWL2.onClass.asNode(),
          OWL2.intersectionOf.asNode(),
          OWL2.unionOf.asNode(),
          OWL2.oneOf.asNode(),
          OWL2.propertyChainAxiom.asNode(),
          OWL2.hasKey.asNode(),
          OWL2.members.asNode(),
          OWL2.distinctMembers.asNode(),
          OWL2.disjointWith.asNode(),
          OWL2.propertyDisjointWith.asNode(),
          OWL2.complementOf.asNode(),
          MEMBER_NODE,
          LISTED_NODE,
          OWL.sameAs.asNode(),
          OWL2.sourceIndividual.asNode(),
          OWL2.assertionProperty.asNode(),
          OWL2.targetIndividual.asNode(),
          OWL2.targetValue.asNode());

  static final int INTERSECTION = SCHEMA.indexOf(OWL2.intersectionOf.asNode());
  static final int CHAIN = SCHEMA.indexOf(OWL2.propertyChainAxiom.asNode());
  static final int KEY = SCHEMA.indexOf(OWL2.hasKey.asNode());
  static final int FIRST_LIST = INTERSECTION;
  static final int LAST_LIST = SCHEMA.indexOf(OWL2.distinctMembers.asNode());
  static final int MEMBER = SCHEMA.indexOf(MEMBER_NODE);
  static final int LISTED = SCHEMA.indexOf(LISTED_NODE);
  static final int SAME_AS = SCHEMA.indexOf(OWL.sameAs.asNode());
  static final int TYPE = SCHEMA.size();
  static final int FIRST = TYPE + 1;
  static final int REST = TYPE + 2;
  static final int NIL = TYPE + 3;

  private Words() {}

  static Terms newTerms() {
    var terms = new Terms();
    SCHEMA.forEach(terms::of);
    terms.of(RDF.type.asNode());
    terms.of(RDF.first.asNode());
    terms.of(RDF.rest.asNode());
    terms.of(RDF.nil.asNode());
    return terms;
  }

  /// Whether few triples are to be expected with the predicate.
  static boolean isSchema(int predicate) {
    return predicate >= 0 && predicate < TYPE;
  }

  static boolean isInternal(int predicate) {
    return predicate == MEMBER || predicate == LISTED;
  }

  static boolean isOfList(int predicate) {
    return predicate >= FIRST_LIST && predicate <= LAST_LIST;
  }
}
