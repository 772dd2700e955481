package aion.projection;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.projection.Cursor.CardsRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Tells followers of the graph what to copy: first everything, page by page, then what entries,
/// the recommender and inference touched since. Nodes are given as they are now, so a batch may be
/// taken twice, and whoever goes on from its last cursor ends with what the graph has.
@Component
public final class Feed {
  private static final Cypher HEADS = Cypher.named("projection/heads");
  private static final Cypher MEMBERS_AFTER = Cypher.named("projection/members-after");
  private static final Cypher ENTRIES_AFTER = Cypher.named("projection/entries-after");
  private static final Cypher ENTRIES_SINCE = Cypher.named("projection/entries-since");
  private static final Cypher MEMBERS = Cypher.named("projection/members");
  private static final Cypher NAMED = Cypher.named("projection/named-members");
  private static final Cypher REFERENCES = Cypher.named("projection/references");
  private static final Cypher CARDS_SINCE = Cypher.named("projection/cards-since");
  private static final Cypher INFERRED_BY = Cypher.named("projection/inferred-by");
  private static final Cypher GONE_SINCE = Cypher.named("projection/gone-since");

  /// Where the references of entries begin; no class of the ontology has this name.
  static final String ENTRIES = "Entry/";

  private static final int PAGE = 1_000;
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_CARDS = 100;

  private final Graph graph;
  private final NodeRows rows = new NodeRows();

  public Feed(Graph graph) {
    this.graph = graph;
  }

  /// Where the ledger and the recommender stand.
  ///
  /// @param offsets offset of the newest entry, by partition
  /// @param run the last run of the recommender
  /// @param inferred the last writing of inferred relations
  public record Heads(
      Map<String, Long> offsets, Map<String, Long> archived, long run, long inferred) {
    /// Entries that a follower does not have yet.
    public long behind(Cursor cursor) {
      return offsets.entrySet().stream()
          .mapToLong(h -> Math.max(0, h.getValue() - cursor.offsets().getOrDefault(h.getKey(), 0L)))
          .sum();
    }
  }

  public Heads heads() {
    return graph.read(HEADS, Map.of(), Feed::headsOf).getFirst();
  }

  /// What comes after a cursor. A cursor from before an archiving, when entries left the graph, or
  /// of another history begins anew.
  public Batch next(Cursor cursor) {
    // Read before anything else: what is committed meanwhile lies behind the cursor of the answer.
    var heads = heads();
    if (cursor.isVoid(heads))
      return page(
          new Cursor(heads.offsets, heads.archived, heads.run, heads.inferred, "", null), true);
    return cursor.after() == null ? changes(cursor, heads) : page(cursor, false);
  }

  /// Some members as they are now; those that are gone are left out.
  public List<Node> named(Collection<String> refs) {
    return graph.read(NAMED, Map.of("refs", List.copyOf(refs)), rows::node);
  }

  /// The references of all members of some classes.
  public List<String> references(Collection<String> classes) {
    return graph.read(
        REFERENCES, Map.of("labels", List.copyOf(classes)), row -> row.get("ref").asString());
  }

  private Batch page(Cursor cursor, boolean fresh) {
    var after = java.util.Objects.requireNonNull(cursor.after());
    boolean entries = after.startsWith(ENTRIES);
    var from = entries ? after.substring(ENTRIES.length()) : after;
    var nodes =
        graph.read(
            entries ? ENTRIES_AFTER : MEMBERS_AFTER,
            Map.of("after", from, "limit", PAGE),
            rows::node);
    boolean full = nodes.size() == PAGE;
    var last = full ? nodes.getLast().ref() : entries ? null : ENTRIES;
    var next =
        new Cursor(
            cursor.offsets(), cursor.archived(), cursor.run(), cursor.inferred(), last, null);
    return new Batch(fresh, nodes, List.of(), next, true);
  }

  private Batch changes(Cursor cursor, Heads heads) {
    var nodes = new LinkedHashMap<String, Node>();
    var touched = new LinkedHashSet<String>();
    var offsets = new TreeMap<>(cursor.offsets());
    boolean more = entries(heads, offsets, nodes, touched);
    var gone = new ArrayList<String>();
    long run = cursor.run();
    CardsRead read = null;
    if (heads.run > run || cursor.cards() != null) {
      var from = cursor.cards() == null ? new CardsRead(heads.run, "") : cursor.cards();
      var last = cards(run, from.after(), touched);
      if (last == null) {
        gone.addAll(graph.read(GONE_SINCE, Map.of("run", run), row -> row.get("ref").asString()));
        run = from.until();
      } else read = new CardsRead(from.until(), last);
    }
    long inferred = cursor.inferred();
    if (inferred < heads.inferred)
      graph.read(
          INFERRED_BY, Map.of("run", ++inferred), row -> touched.add(row.get("node").asString()));
    if (!touched.isEmpty())
      graph
          .read(MEMBERS, Map.of("nodes", List.copyOf(touched)), rows::node)
          .forEach(node -> nodes.put(node.ref(), node));
    gone.removeAll(nodes.keySet());
    var next = new Cursor(offsets, cursor.archived(), run, inferred, null, read);
    more |= read != null || inferred < heads.inferred;
    return new Batch(false, List.copyOf(nodes.values()), gone, next, more);
  }

  /// Takes entries up to the first that cannot be seen yet: a commit becomes visible piece by
  /// piece, its entries last.
  private boolean entries(
      Heads heads, Map<String, Long> offsets, Map<String, Node> nodes, Set<String> touched) {
    var behind =
        heads.offsets.entrySet().stream()
            .filter(head -> head.getValue() > offsets.getOrDefault(head.getKey(), 0L))
            .map(head ->
                Map.<String, Object>of(
                    "partition", head.getKey(),
                    "offset", offsets.getOrDefault(head.getKey(), 0L)))
            .toList();
    if (behind.isEmpty()) return false;
    graph.read(
        ENTRIES_SINCE,
        Map.of("heads", behind, "limit", MOST_ENTRIES),
        row -> {
          var partition = row.get("partition").asString();
          long offset = row.get("offset").asLong();
          if (offset != offsets.getOrDefault(partition, 0L) + 1) return false;
          offsets.put(partition, offset);
          var entry = rows.node(row);
          nodes.put(entry.ref(), entry);
          row.get("touched").values().forEach(node -> touched.add(node.asString()));
          return true;
        });
    return heads.behind(new Cursor(offsets, Map.of(), 0, 0, null, null)) > 0;
  }

  /// @return the last card taken when there may be more; null when there are none
  private @Nullable String cards(long run, String after, Set<String> touched) {
    var cards =
        graph.read(
            CARDS_SINCE,
            Map.of("run", run, "after", after, "limit", MOST_CARDS),
            row -> {
              row.get("nodes").values().forEach(node -> touched.add(node.asString()));
              return row.get("card").asString();
            });
    return cards.size() == MOST_CARDS ? cards.getLast() : null;
  }

  private static Heads headsOf(Record row) {
    var offsets = new TreeMap<String, Long>();
    var archived = new TreeMap<String, Long>();
    for (var head : row.get("heads").values()) {
      offsets.put(head.get("partition").asString(), head.get("offset").asLong());
      archived.put(head.get("partition").asString(), head.get("archived").asLong());
    }
    long run = 0;
    for (var known : row.get("runs").values()) run = known.asLong();
    long inferred = 0;
    for (var known : row.get("inferred").values()) inferred = known.asLong();
    return new Heads(offsets, archived, run, inferred);
  }
}
