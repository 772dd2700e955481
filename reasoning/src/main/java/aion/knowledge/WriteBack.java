package aion.knowledge;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.semantic.Iris;
import aion.vocabulary.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Writes inferred relations into the graph, marked `inferred` and with the file of rules that
/// concludes them, and takes away what no longer follows.
final class WriteBack {
  private static final Cypher WRITTEN = Cypher.named("knowledge/written");
  private static final Cypher WRITE = Cypher.named("knowledge/write");
  private static final Cypher REMOVE = Cypher.named("knowledge/remove");
  private static final Cypher LAST_RUN = Cypher.named("knowledge/last-run");
  private static final Cypher KEEP_RUN = Cypher.named("knowledge/keep-run");
  private static final int BATCH = 200;

  private final Graph graph;
  private final Iris iris;
  private final Map<Node, Relation> byPredicate = new HashMap<>();

  /// A relationship that is or should be in the graph.
  private record Link(String from, String type, String to, String rule) {
    Map<String, Object> row() {
      return Map.of("from", from, "type", type, "to", to, "rule", rule);
    }
  }

  WriteBack(Graph graph, Iris iris, List<Relation> relations) {
    this.graph = graph;
    this.iris = iris;
    relations.forEach(r -> byPredicate.put(NodeFactory.createURI(r.iri()), r));
  }

  Set<Node> predicates() {
    return byPredicate.keySet();
  }

  /// Makes the graph have just these, whatever it had.
  void settle(Collection<Triple> all) {
    var wanted = new HashSet<>(links(all));
    var written = new HashSet<Link>();
    var types = byPredicate.values().stream().map(Relation::relationshipType).distinct().toList();
    graph
        .read(
            WRITTEN,
            Map.of("types", types),
            row ->
                new Link(
                    row.get("from").asString(),
                    row.get("type").asString(),
                    row.get("to").asString(),
                    row.get("rule").asString("")))
        .forEach(written::add);
    send(REMOVE, written.stream().filter(link -> !wanted.contains(link)).toList());
    send(WRITE, wanted.stream().filter(link -> !written.contains(link)).toList());
  }

  void apply(Collection<Triple> came, Collection<Triple> went) {
    send(REMOVE, links(went));
    send(WRITE, links(came));
  }

  private void send(Cypher statement, List<Link> links) {
    for (int start = 0; start < links.size(); start += BATCH) {
      var rows =
          links.subList(start, Math.min(links.size(), start + BATCH)).stream()
              .map(Link::row)
              .toList();
      write(statement, rows);
    }
  }

  /// The number is kept in a transaction of its own: once it can be read, what it numbers can.
  private void write(Cypher statement, List<Map<String, Object>> rows) {
    var last = graph.read(LAST_RUN, Map.of(), row -> row.get("run").asLong());
    long run = last.isEmpty() ? 1 : last.getFirst() + 1;
    graph.write(tx ->
        tx.run(statement.text(), Map.<String, Object>of("links", rows, "run", run)).consume());
    graph.write(tx -> tx.run(KEEP_RUN.text(), Map.<String, Object>of("run", run)).consume());
  }

  private List<Link> links(Collection<Triple> triples) {
    var links = new ArrayList<Link>();
    for (var triple : triples) linkOf(triple).ifPresent(links::add);
    // One order of locks; a posting that links the same members may still have to wait.
    links.sort(Comparator.comparing(Link::from).thenComparing(Link::to));
    return links;
  }

  private Optional<Link> linkOf(Triple triple) {
    var relation = byPredicate.get(triple.getPredicate());
    if (relation == null) return Optional.empty();
    return iris.findRef(triple.getSubject())
        .flatMap(from ->
            iris.findRef(triple.getObject())
                .map(to -> new Link(from, relation.relationshipType(), to, relation.inferredBy())));
  }
}
