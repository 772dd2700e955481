package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.List;
import java.util.Map;

/// Reads chains page by page, first what is archived, then what is in the graph.
final class LedgerReader {
  private static final Cypher ENTRIES = Cypher.named("audit/entries-after");
  private static final int PAGE = 2_000;

  private final Graph graph;
  private final ArchivedEntries archive;

  LedgerReader(Graph graph, ArchivedEntries archive) {
    this.graph = graph;
    this.archive = archive;
  }

  /// The next entries of a partition.
  ///
  /// @param offset as it was read last, 0 to begin
  /// @param until the last offset wanted
  /// @return none when there are no more
  List<Stored> after(String partition, Object offset, long until) {
    if (offset instanceof Long place && place < Math.min(until, archive.lastOffset(partition))) {
      var page =
          archive.after(partition, place, PAGE).stream()
              .filter(entry -> entry.offset() <= until)
              .map(Stored::archived)
              .toList();
      if (!page.isEmpty()) return page;
    }
    var parameters =
        Map.of("partition", partition, "offset", offset, "until", until, "limit", (long) PAGE);
    return graph.read(ENTRIES, parameters, Stored::from);
  }
}
