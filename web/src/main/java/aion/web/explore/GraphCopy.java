package aion.web.explore;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.graph.Schema;
import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.Node;
import aion.projection.NodeJson;
import aion.vocabulary.Derived;
import aion.vocabulary.Ontology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;

/// The read copy: a Neo4j of its own that holds the nodes of the feed without what tells prices,
/// and beside them the cursor, in one transaction.
final class GraphCopy implements Follower, AutoCloseable {
  private static final Cypher CURSOR = Cypher.named("explore/cursor");
  private static final Cypher KEEP_CURSOR = Cypher.named("explore/keep-cursor");
  private static final Cypher CLEAR = Cypher.named("explore/clear");
  private static final Cypher PUT_MEMBERS = Cypher.named("explore/put-members");
  private static final Cypher PUT_ENTRIES = Cypher.named("explore/put-entries");
  private static final Cypher DROP_LINKS = Cypher.named("explore/drop-links");
  private static final Cypher LINK_MEMBERS = Cypher.named("explore/link-members");
  private static final Cypher LINK_ENTRIES = Cypher.named("explore/link-entries");
  private static final Cypher REMOVE = Cypher.named("explore/remove");
  private static final String ENTRY = "Entry/";
  private static final int PAGE_CACHE_MEGABYTES = 32;

  private final GraphServer server;
  private final Graph graph;
  private final Ontology ontology;
  private final Derived<Set<String>> commercial;

  private GraphCopy(GraphServer server, Ontology ontology) {
    this.server = server;
    this.graph = server.graph();
    this.ontology = ontology;
    this.commercial = new Derived<>(ontology, KnownNames::commercial);
  }

  /// Opens the copy in a folder, which is made when absent.
  static GraphCopy open(Path folder, Ontology ontology) {
    var server = GraphServer.start(folder, PAGE_CACHE_MEGABYTES, Bounds.GRAPH);
    new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
    return new GraphCopy(server, ontology);
  }

  /// Takes over the constraints, indexes and names of the words of now.
  void learn() {
    new Schema(ontology).apply(server.driver(), GraphServer.DATABASE);
  }

  Driver driver() {
    return server.driver();
  }

  @Override
  public Cursor cursor() {
    return graph
        .read(CURSOR, Map.of(), row -> NodeJson.readCursor(row.get("cursor").asString()))
        .stream()
        .findFirst()
        .orElse(Cursor.START);
  }

  /// Takes a batch over, or nothing of it.
  @Override
  public void apply(Batch batch) {
    if (batch.fresh()) clear();
    var members = new ArrayList<Map<String, Object>>();
    var entries = new ArrayList<Map<String, Object>>();
    var toMembers = new ArrayList<Map<String, Object>>();
    var toEntries = new ArrayList<Map<String, Object>>();
    for (var node : batch.nodes()) {
      (isEntry(node.ref()) ? entries : members).add(row(node));
      for (var link : node.links())
        (isEntry(link.target()) ? toEntries : toMembers).add(row(node, link));
    }
    var refs = batch.nodes().stream().map(Node::ref).toList();
    graph.write(tx -> {
      if (!batch.gone().isEmpty()) tx.run(REMOVE.text(), Map.of("refs", batch.gone())).consume();
      if (!members.isEmpty()) tx.run(PUT_MEMBERS.text(), Map.of("nodes", members)).consume();
      if (!entries.isEmpty()) tx.run(PUT_ENTRIES.text(), Map.of("nodes", entries)).consume();
      if (!refs.isEmpty()) tx.run(DROP_LINKS.text(), Map.of("refs", refs)).consume();
      if (!toMembers.isEmpty()) tx.run(LINK_MEMBERS.text(), Map.of("links", toMembers)).consume();
      if (!toEntries.isEmpty()) tx.run(LINK_ENTRIES.text(), Map.of("links", toEntries)).consume();
      return tx.run(KEEP_CURSOR.text(), Map.of("cursor", NodeJson.write(batch.cursor()))).consume();
    });
  }

  @Override
  public void close() {
    server.close();
  }

  /// What was copied before is void. Killed in between, the copy has no cursor and is cleared
  /// again.
  private void clear() {
    boolean more = true;
    while (more)
      more = graph.write(tx -> tx.run(CLEAR.text()).single().get("cleared").asLong() > 0);
  }

  private Map<String, Object> row(Node node) {
    var properties = visible(node.properties());
    properties.put("ref", node.ref());
    return Map.of(
        "ref", node.ref(), "labels", List.copyOf(node.labels()), "properties", properties);
  }

  private Map<String, Object> row(Node node, Node.Link link) {
    return Map.of(
        "from", node.ref(),
        "type", link.type(),
        "to", link.target(),
        "properties", visible(link.properties()));
  }

  private Map<String, Object> visible(Map<String, Object> properties) {
    var visible = new HashMap<>(properties);
    visible.keySet().removeAll(commercial.now());
    return visible;
  }

  private static boolean isEntry(String ref) {
    return ref.startsWith(ENTRY);
  }
}
