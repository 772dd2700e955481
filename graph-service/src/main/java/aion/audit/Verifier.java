package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Recomputes everything the ledger promises: offsets without gaps, each hash, the chain to its
/// head, and the balances as the fold of the entries.
@Component
public final class Verifier {
  private static final Cypher PARTITIONS = Cypher.named("audit/partitions");
  private static final Cypher ENTRIES = Cypher.named("audit/entries-after");
  private static final Cypher BALANCES = Cypher.named("audit/balances-after");
  private static final Cypher MOVED = Cypher.named("audit/moved-totals-after");
  private static final int PAGE = 5_000;
  private static final int MOST_FINDINGS = 100;

  private final Graph graph;

  public Verifier(Graph graph) {
    this.graph = graph;
  }

  private record Head(String partition, long offset, String hash) {}

  /// @param progress told the number of entries read so far, after each page
  public Verification verify(LongConsumer progress) {
    var heads =
        graph.read(
            PARTITIONS,
            Map.of(),
            row ->
                new Head(
                    row.get("partition").asString(),
                    row.get("offset").asLong(),
                    row.get("hash").asString()));
    var fold = new Fold();
    var findings = new ArrayList<Finding>();
    var offsets = new TreeMap<String, Long>();
    long entries = 0;
    for (var head : heads) {
      offsets.put(head.partition(), head.offset());
      entries = walk(head, fold, findings, entries, progress);
    }
    long positions = compare(fold, findings);
    return new Verification(findings.isEmpty(), entries, offsets, positions, List.copyOf(findings));
  }

  /// Walks one chain to its end or to its first fault.
  private long walk(
      Head head, Fold fold, List<Finding> findings, long before, LongConsumer progress) {
    long offset = 0;
    long read = before;
    var hash = Entry.GENESIS;
    while (true) {
      var parameters =
          Map.<String, Object>of(
              "partition", head.partition(), "offset", offset, "limit", (long) PAGE);
      var page = graph.read(ENTRIES, parameters, row -> Entry.from(row.get("entry")));
      for (var entry : page) {
        var fault = faultOf(entry, offset + 1, hash);
        if (fault != null) {
          findings.add(new Finding(head.partition() + "/" + (offset + 1), fault));
          return read;
        }
        fold.add(entry);
        offset = entry.offset();
        hash = entry.hash();
        read++;
      }
      progress.accept(read);
      if (page.size() < PAGE) break;
    }
    if (offset != head.offset() || !hash.equals(head.hash()))
      findings.add(
          new Finding(
              head.partition() + "/" + (offset + 1),
              "The chain ends at offset %d, but its head says %d."
                  .formatted(offset, head.offset())));
    return read;
  }

  private static @Nullable String faultOf(Entry entry, long expected, String previousHash) {
    if (entry.offset() != expected)
      return "Entry %d is missing; the next is %d.".formatted(expected, entry.offset());
    if (!entry.previousHash().equals(previousHash))
      return "The entry does not name the hash of the entry before it.";
    if (!entry.hash().equals(entry.expectedHash()))
      return "The entry's content does not give its hash: it was changed after it was written.";
    return null;
  }

  private long compare(Fold fold, List<Finding> findings) {
    var seen = new HashSet<String>();
    var after = "";
    while (true) {
      var parameters = Map.<String, Object>of("after", after, "limit", (long) PAGE);
      var page = graph.read(BALANCES, parameters, Fold.Balance::from);
      var moved =
          graph
              .read(
                  MOVED,
                  parameters,
                  row -> Map.entry(row.get("ref").asString(), row.get("effect").asLong()))
              .stream()
              .collect(
                  TreeMap<String, Long>::new,
                  (m, e) -> m.put(e.getKey(), e.getValue()),
                  Map::putAll);
      for (var balance : page) {
        seen.add(balance.ref());
        fold.differenceTo(balance, moved.getOrDefault(balance.ref(), 0L))
            .ifPresent(what -> add(findings, balance.ref(), what));
      }
      if (page.size() < PAGE) break;
      after = page.getLast().ref();
    }
    for (var ref : fold.positions())
      if (!seen.contains(ref)) add(findings, ref, "Entries move this position, and it is absent.");
    return seen.size();
  }

  private static void add(List<Finding> findings, String where, String what) {
    if (findings.size() < MOST_FINDINGS) findings.add(new Finding(where, what));
  }
}
