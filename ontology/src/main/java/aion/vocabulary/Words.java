package aion.vocabulary;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms in which the ontology's files are written.
final class Words {
  static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node CLASS = iri("http://www.w3.org/2002/07/owl#Class");
  static final Node SUBCLASS_OF = iri(RDFS + "subClassOf");
  static final Node LABEL = iri(RDFS + "label");
  static final Node RANGE = iri(RDFS + "range");

  static final Node COMMENT = iri(RDFS + "comment");
  static final Node DEPRECATED = iri("http://www.w3.org/2002/07/owl#deprecated");
  static final Node DEFINITION = iri(SKOS + "definition");
  static final Node CONCEPT_SCHEME = iri(SKOS + "ConceptScheme");
  static final Node IN_SCHEME = iri(SKOS + "inScheme");
  static final Node NOTATION = iri(SKOS + "notation");

  static final Node NODE_SHAPE = iri(SHACL + "NodeShape");
  static final Node TARGET_CLASS = iri(SHACL + "targetClass");
  static final Node PROPERTY = iri(SHACL + "property");
  static final Node PATH = iri(SHACL + "path");
  static final Node ORDER = iri(SHACL + "order");
  static final Node DATATYPE = iri(SHACL + "datatype");
  static final Node OF_CLASS = iri(SHACL + "class");
  static final Node MIN_COUNT = iri(SHACL + "minCount");
  static final Node MAX_COUNT = iri(SHACL + "maxCount");
  static final Node IN = iri(SHACL + "in");
  static final Node NAME = iri(SHACL + "name");
  static final Node DESCRIPTION = iri(SHACL + "description");

  static final Node ABSTRACT = iri(Ontology.NAMESPACE + "abstract");
  static final Node RECORDED_BY = iri(Ontology.NAMESPACE + "recordedBy");
  static final Node OTHER_ENTRIES = iri(Ontology.NAMESPACE + "OtherEntries");
  static final Node KEY = iri(Ontology.NAMESPACE + "key");
  static final Node FIELD_NAME = iri(Ontology.NAMESPACE + "fieldName");
  static final Node COLLECTION_NAME = iri(Ontology.NAMESPACE + "collectionName");
  static final Node INVERSE = iri(Ontology.NAMESPACE + "inverse");
  static final Node INFERRED_BY = iri(Ontology.NAMESPACE + "inferredBy");
  static final Node ALONG = iri(Ontology.NAMESPACE + "along");
  static final Node AGAINST = iri(Ontology.NAMESPACE + "against");
  static final Node SCHEME = iri(Ontology.NAMESPACE + "scheme");
  static final Node VISIBILITY = iri(Ontology.NAMESPACE + "visibility");
  static final Node COMMERCIAL = iri(Ontology.NAMESPACE + "Commercial");
  static final Node QUANTITY = iri(Ontology.NAMESPACE + "quantity");
  static final Node MONEY = iri(Ontology.NAMESPACE + "money");
  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private Words() {}

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
