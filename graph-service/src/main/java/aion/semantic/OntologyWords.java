package aion.semantic;

import aion.vocabulary.Ontology;
import aion.vocabulary.ShippedTurtle;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// What the graph `ontology` holds: our words, their shapes, and how they relate to public
/// vocabularies.
///
/// @param digest the same for the same words
record OntologyWords(Graph graph, String digest) {
  static OntologyWords of(Ontology ontology) {
    var graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, ontology.graph());
    GraphUtil.addInto(graph, ShippedTurtle.alignments());
    GraphUtil.addInto(graph, ontology.shapes());
    return new OntologyWords(graph, ontology.version());
  }
}
