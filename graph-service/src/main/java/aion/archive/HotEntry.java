package aion.archive;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// An entry that is still in the graph, with all that is tied to it.
///
/// @param changed refs of the members of ontology classes it changed
/// @param corrects the entry it mends; null for all but corrections
record HotEntry(
    Entry entry, List<ArchivedMove> moved, List<String> changed, @Nullable String corrects) {
  private static final Cypher NEXT = Cypher.named("archive/next-entries");

  /// The next entries of a partition, in order.
  static List<HotEntry> read(Graph graph, String partition, long after, long until, int limit) {
    var parameters =
        Map.<String, Object>of(
            "partition", partition, "offset", after, "until", until, "limit", (long) limit);
    return graph.read(NEXT, parameters, HotEntry::from);
  }

  private static HotEntry from(Record row) {
    var entry = Entry.from(row.get("entry"));
    return new HotEntry(
        entry,
        row.get("moved").asList(moved -> ArchivedMove.from(entry, moved)),
        row.get("changed").asList(ref -> ref.asString()),
        row.get("corrects").asString(null));
  }
}
