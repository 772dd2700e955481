package aion.semantic;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/// The mirror as one asker sees it: the named graphs of the sight, and their union as default
/// graph, unless the question chooses among them.
final class View {
  private final List<Node> visible;

  View(Iris iris, Sight sight) {
    // Most triples are in the first, and what comes later is compared with what came before.
    this.visible =
        Stream.concat(
                Stream.of(NamedGraph.FACTS),
                sight.graphs().stream().filter(graph -> graph != NamedGraph.FACTS))
            .map(graph -> iris.of(graph))
            .toList();
  }

  DatasetGraph of(DatasetGraph dataset, Question question, Query query, Run run) {
    var byProtocol = !question.defaultGraphs().isEmpty() || !question.namedGraphs().isEmpty();
    var defaults = byProtocol ? question.defaultGraphs() : query.getGraphURIs();
    var names = byProtocol ? question.namedGraphs() : query.getNamedGraphURIs();
    if (defaults.isEmpty() && names.isEmpty()) return view(dataset, visible, visible, run);
    return view(dataset, chosen(defaults), chosen(names), run);
  }

  private List<Node> chosen(List<String> wanted) {
    for (var iri : wanted)
      if (visible.stream().noneMatch(graph -> graph.getURI().equals(iri)))
        throw new Problem(
            ProblemCode.SPARQL_CLAUSE_REFUSED,
            "There is no graph '%s' that you may read.".formatted(Problem.echo(iri)),
            "Choose from %s."
                .formatted(
                    String.join(", ", visible.stream().map(graph -> graph.getURI()).toList())));
    return visible.stream().filter(graph -> wanted.contains(graph.getURI())).toList();
  }

  /// @param defaults the graphs whose union is the default graph
  static DatasetGraph view(DatasetGraph dataset, List<Node> defaults, List<Node> names, Run run) {
    var view = new DatasetGraphMapLink(new VisibleGraph(dataset, defaults, run));
    for (var name : names) view.addGraph(name, new VisibleGraph(dataset, List.of(name), run));
    return view;
  }
}
