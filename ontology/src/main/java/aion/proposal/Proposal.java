package aion.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import aion.vocabulary.OntologyModule;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.StrictRdf;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/// Words that someone would like to publish.
///
/// @param stated what the document says, without what follows from it
public record Proposal(OntologyModule module, Graph stated) {
  private static final int LONGEST = 1_048_576;

  /// @param name of the module; empty for the name of its first class
  /// @throws Problem as [StrictRdf#readGraph], and ONTOLOGY_INVALID for a name that is none or a
  ///   document that says nothing
  public static Proposal read(String name, byte[] document, RdfFormat format) {
    var graph = StrictRdf.readGraph(document, format, Ontology.NAMESPACE);
    if (graph.isEmpty())
      throw new Problem(
          ProblemCode.ONTOLOGY_INVALID,
          "The document states nothing.",
          "Send classes, properties and their shapes; docs/ONTOLOGY.md has an example.");
    var turtle = format == RdfFormat.TURTLE ? new String(document, UTF_8) : turtleOf(graph);
    if (turtle.length() > LONGEST)
      throw new Problem(
          ProblemCode.RDF_TOO_LARGE,
          "The words are too large: their size is %d, and at most %d is allowed."
              .formatted(turtle.length(), LONGEST),
          "Publish them in several modules.");
    return new Proposal(new OntologyModule(name.isEmpty() ? nameOf(graph) : name, turtle), graph);
  }

  /// What the ledger was told to publish.
  public static Proposal of(OntologyModule module) {
    return read(module.name(), module.turtle().getBytes(UTF_8), RdfFormat.TURTLE);
  }

  private static String nameOf(Graph graph) {
    return graph.stream(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
        .map(type -> type.getSubject())
        .filter(Node::isURI)
        .map(type -> Iri.localName(type.getURI()))
        .sorted()
        .map(name -> name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT))
        .filter(name -> name.matches("[a-z][a-z0-9-]{0,63}"))
        .findFirst()
        .orElse("words");
  }

  private static String turtleOf(Graph graph) {
    return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
  }
}
