package aion.knowledge;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.semantic.Iris;
import aion.vocabulary.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Writes inferred relations into the graph, marked `inferred`, with the file of rules that
/// concludes them and the share that they carry, and takes away what no longer follows.
final class WriteBack {
  private static final Cypher WRITTEN = Cypher.named("knowledge/written");
  private static final Cypher WRITE = Cypher.named("knowledge/write");
  private static final Cypher REMOVE = Cypher.named("knowledge/remove");
  private static final Cypher LAST_RUN = Cypher.named("knowledge/last-run");
  private static final Cypher KEEP_RUN = Cypher.named("knowledge/keep-run");
  private static final String SHARED = "exposedTo";
  private static final int BATCH = 200;

  private final Graph graph;
  private final Iris iris;
  private final Map<Node, Relation> byPredicate = new HashMap<>();

  /// A relationship that is or should be in the graph.
  ///
  /// @param share in millionths; null where none is told
  private record Link(String from, String type, String to, String rule, @Nullable Long share) {
    Map<String, Object> row() {
      var row =
          new HashMap<String, Object>(Map.of("from", from, "type", type, "to", to, "rule", rule));
      if (share != null) row.put("share", share);
      return row;
    }
  }

  WriteBack(Graph graph, Iris iris, List<Relation> relations) {
    this.graph = graph;
    this.iris = iris;
    relations.forEach(r -> byPredicate.put(NodeFactory.createURI(r.iri()), r));
  }

  /// Makes the graph have just these, whatever it had.
  void settle(Collection<Triple> all, Collection<ExposureShare> shares) {
    var wanted = new HashSet<>(links(all, byPair(shares)));
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
                    row.get("rule").asString(""),
                    row.get("share").isNull() ? null : row.get("share").asLong()))
        .forEach(written::add);
    send(REMOVE, written.stream().filter(link -> !wanted.contains(link)).toList());
    send(WRITE, wanted.stream().filter(link -> !written.contains(link)).toList());
  }

  /// Writes what was learned.
  ///
  /// @param knowledge as it is now
  void apply(Learned learned, Knowledge knowledge) {
    var came = new LinkedHashSet<>(learned.facts().inferred());
    for (var share : learned.shares()) {
      var carrier = carrierOf(share);
      if (knowledge.holds(carrier)) came.add(carrier);
    }
    var shares = new ArrayList<ExposureShare>();
    for (var fact : came)
      if (fact.getPredicate().getURI().endsWith("#" + SHARED))
        iris.findRef(fact.getSubject())
            .ifPresent(item ->
                iris.findRef(fact.getObject())
                    .ifPresent(signal -> shares.add(knowledge.shareOf(item, signal))));
    send(REMOVE, links(learned.facts().retracted(), Map.of()));
    send(WRITE, links(came, byPair(shares)));
  }

  private Triple carrierOf(ExposureShare share) {
    return Triple.create(iris.of(share.item()), Measurements.term(SHARED), iris.of(share.signal()));
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

  private Map<Shares.Exposed, Long> byPair(Collection<ExposureShare> shares) {
    var byPair = new HashMap<Shares.Exposed, Long>();
    for (var share : shares)
      if (share.share() instanceof BigDecimal exact)
        byPair.put(
            new Shares.Exposed(share.item(), share.signal()),
            exact.setScale(6, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
    return byPair;
  }

  private List<Link> links(Collection<Triple> triples, Map<Shares.Exposed, Long> shares) {
    var links = new ArrayList<Link>();
    for (var triple : triples) linkOf(triple, shares).ifPresent(links::add);
    // One order of locks; a posting that links the same members may still have to wait.
    links.sort(Comparator.comparing(Link::from).thenComparing(Link::to));
    return links;
  }

  private Optional<Link> linkOf(Triple triple, Map<Shares.Exposed, Long> shares) {
    var relation = byPredicate.get(triple.getPredicate());
    if (relation == null) return Optional.empty();
    return iris.findRef(triple.getSubject())
        .flatMap(from ->
            iris.findRef(triple.getObject())
                .map(to ->
                    new Link(
                        from,
                        relation.relationshipType(),
                        to,
                        relation.inferredBy(),
                        relation.name().equals(SHARED)
                            ? shares.get(new Shares.Exposed(from, to))
                            : null)));
  }
}
