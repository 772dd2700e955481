package aion.proposal;

import aion.vocabulary.Ontology;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Names of terms.
final class Iri {
  static final String SHACL = "http://www.w3.org/ns/shacl#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final List<String> STANDARD =
      List.of(
          "http://www.w3.org/",
          "http://purl.org/dc/",
          "http://schema.org/",
          "https://schema.org/",
          "http://qudt.org/",
          "https://ref.gs1.org/",
          "https://gs1.org/");

  private Iri() {}

  static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  static Node aion(String name) {
    return NodeFactory.createURI(Ontology.NAMESPACE + name);
  }

  /// The part behind the last `#` or `/`.
  static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /// Whether it is of a vocabulary that others keep.
  static boolean isStandard(String iri) {
    return STANDARD.stream().anyMatch(iri::startsWith);
  }

  /// Whether terms of one's own may have such a name.
  static boolean isOwn(String iri) {
    return iri.matches("https?://[^/]+/.*[#/][^#/]+") && !isStandard(iri);
  }

  /// As people write it.
  static String shown(Node node) {
    if (node.isBlank()) return "a node without a name";
    if (!node.isURI()) return node.toString();
    return shown(node.getURI());
  }

  static String shown(String iri) {
    return iri.replace(Ontology.NAMESPACE, "aion:")
        .replace(SHACL, "sh:")
        .replace(XSD, "xsd:")
        .replace("http://www.w3.org/2002/07/owl#", "owl:")
        .replace("http://www.w3.org/2000/01/rdf-schema#", "rdfs:")
        .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:");
  }
}
