package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/// Words that were published together, beside those that ship. Publishing under the same name again
/// puts the new text in the place of the old.
///
/// @param name e.g. `carbon-footprint`
/// @param turtle the words and their shapes
public record OntologyModule(String name, String turtle) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /// @throws Problem ONTOLOGY_INVALID for a name that is none
  public OntologyModule {
    if (!NAME.matcher(name).matches())
      throw new Problem(
          ProblemCode.ONTOLOGY_INVALID,
          "'%s' cannot name a part of the ontology.".formatted(Problem.echo(name)),
          "Use a small letter, then small letters, digits and hyphens, e.g. 'carbon-footprint'.");
  }

  /// The statements of the text, with what follows from them for a class without shapes.
  ///
  /// @throws Problem as [StrictRdf#readGraph]
  public Graph graph() {
    var document = turtle.getBytes(StandardCharsets.UTF_8);
    return completed(StrictRdf.readGraph(document, RdfFormat.TURTLE, Ontology.NAMESPACE));
  }

  /// These statements, with what follows from them for a class without shapes.
  public static Graph completed(Graph stated) {
    var graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, stated);
    return Completion.of(graph);
  }
}
