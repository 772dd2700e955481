package aion.archive;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Entries of the whole ledger, in the graph or archived.
public final class LedgerEntries {
  private static final Cypher AFTER = Cypher.named("archive/entries-after");
  private static final Cypher BY_ID = Cypher.named("archive/entries-by-id");
  private static final Sql COLD_AFTER = Sql.named("archive/entries-after");

  private final Graph graph;
  private final Archive archive;

  public LedgerEntries(Graph graph, Archive archive) {
    this.graph = graph;
    this.archive = archive;
  }

  /// The entries that have one of these ids, in no particular order.
  public List<Entry> find(Collection<String> ids) {
    var wanted = new HashSet<>(ids);
    var found =
        new ArrayList<>(
            graph.read(
                BY_ID, Map.of("ids", List.copyOf(wanted)), row -> Entry.from(row.get("entry"))));
    found.forEach(entry -> wanted.remove(entry.id()));
    if (!wanted.isEmpty()) found.addAll(archive.find(wanted));
    return found;
  }

  /// The next entries of a partition behind an offset, in order, at most `limit`; fewer only at the
  /// end of the archived part or of the chain, none only at the end of the chain.
  public List<Entry> after(String partition, long offset, int limit) {
    if (offset < archive.of(partition).offset()) {
      var cold = cold(partition, offset, limit);
      if (!cold.isEmpty()) return cold;
    }
    var hot =
        graph.read(
            AFTER,
            Map.<String, Object>of("partition", partition, "offset", offset, "limit", (long) limit),
            row -> Entry.from(row.get("entry")));
    if (!hot.isEmpty() && hot.getFirst().offset() == offset + 1) return hot;
    // The next one may have been archived just now.
    var cold = cold(partition, offset, limit);
    return cold.isEmpty() ? hot : cold;
  }

  private List<Entry> cold(String partition, long offset, int limit) {
    var slice = archive.sliceAfter(partition, offset);
    return archive
        .store()
        .read(slice, COLD_AFTER, List.of(partition, offset, (long) limit), ColdRows::entry);
  }
}
