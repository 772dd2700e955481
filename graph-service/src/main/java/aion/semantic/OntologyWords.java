package aion.semantic;

import aion.vocabulary.ShippedTurtle;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// What the graph `ontology` holds: our words, their shapes, and how they relate to public
/// vocabularies.
///
/// @param digest the same for the same words
record OntologyWords(Graph graph, String digest) {
  static OntologyWords shipped() {
    var graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ShippedTurtle.ontology());
    GraphUtil.addInto(graph, ShippedTurtle.alignments());
    GraphUtil.addInto(graph, ShippedTurtle.shapes());
    return new OntologyWords(graph, ShippedTurtle.digest());
  }
}
