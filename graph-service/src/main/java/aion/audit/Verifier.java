package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Recomputes everything the ledger promises: offsets without gaps, each hash, the chains to their
/// heads and to the heads kept outside, the MOVED relationships, and the balances as the fold of
/// the entries. While others post, it reads what is committed and holds the writers only for the
/// rest.
@Component
public final class Verifier {
  private static final Cypher COUNT_ENTRIES = Cypher.named("audit/count-entries");
  private static final Cypher COUNT_MOVED = Cypher.named("audit/count-moved");
  private static final Cypher STRAY_ENTRIES = Cypher.named("audit/stray-entries");
  private static final Cypher STRAY_MOVED = Cypher.named("audit/stray-moved");
  private static final int MOST_ROUNDS = 5;
  private static final int SMALL_REST = 2_000;
  private static final long MOST_STRAYS = 20;

  private final Graph graph;
  private final Supplier<ArchivedEntries> archive;

  @Autowired
  Verifier(Graph graph, ObjectProvider<ArchivedEntries> archive) {
    this.graph = graph;
    this.archive = () -> archive.getIfAvailable(() -> ArchivedEntries.NONE);
  }

  /// For a graph of which nothing was archived.
  public Verifier(Graph graph) {
    this(graph, ArchivedEntries.NONE);
  }

  /// @param archive the part of the ledger that has left the graph
  public Verifier(Graph graph, ArchivedEntries archive) {
    this.graph = graph;
    this.archive = () -> archive;
  }

  /// Verifies without heads from outside.
  ///
  /// @param progress told the number of entries read so far, after each page
  public Verification verify(LongConsumer progress) {
    return verify(Witnesses.none(), progress);
  }

  /// @param witnesses heads that were kept outside the database
  /// @param progress told the number of entries read so far, after each page
  public Verification verify(Witnesses witnesses, LongConsumer progress) {
    return archive.get().unmoved(() -> new Run(witnesses, progress).verify());
  }

  /// One verification.
  private final class Run {
    private final Witnesses witnesses;
    private final LongConsumer progress;
    private final LedgerReader reader = new LedgerReader(graph, archive.get());
    private final Heads heads = new Heads(graph);
    private final Fold fold = new Fold();
    private final PositionCheck positions = new PositionCheck(graph, fold);
    private final Map<String, ChainWalk> walks = new TreeMap<>();
    private long read;

    Run(Witnesses witnesses, LongConsumer progress) {
      this.witnesses = witnesses;
      this.progress = progress;
    }

    Verification verify() {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        long before = read;
        walk(graph.whileStill(heads::read));
        if (read - before < SMALL_REST) break;
      }
      positions.compareAll();
      return graph.whileStill(this::settle);
    }

    private void walk(List<Head> to) {
      for (var head : to) {
        walkOf(head.partition())
            .advance(
                head.offset(),
                reader,
                fold,
                count -> {
                  read += count;
                  progress.accept(read);
                });
      }
    }

    private ChainWalk walkOf(String partition) {
      return walks.computeIfAbsent(partition, p -> new ChainWalk(p, witnesses));
    }

    /// Reads what was appended meanwhile and judges; nobody writes now.
    private Verification settle() {
      var now = heads.read();
      positions.follow(() -> walk(now));
      witnesses.partitions().forEach(this::walkOf);
      var ends = new TreeMap<String, Head>();
      now.forEach(head -> ends.put(head.partition(), head));
      walks.forEach((partition, walk) -> walk.end(ends.get(partition)));
      var findings = new ArrayList<Finding>();
      walks.values().forEach(walk -> walk.fault().ifPresent(findings::add));
      findings.addAll(strays());
      walks.values().forEach(walk -> walk.moved().ifPresent(findings::add));
      findings.addAll(positions.settle());
      var offsets = new TreeMap<String, Long>();
      walks.forEach((partition, walk) -> offsets.put(partition, walk.offset()));
      return new Verification(
          findings.isEmpty(),
          findings.isEmpty() ? null : findings.getFirst(),
          read,
          walks.values().stream().mapToLong(ChainWalk::inArchive).sum(),
          offsets,
          positions.count(),
          StateHash.of(fold.balances(), now),
          List.copyOf(findings),
          witnesses.notes());
    }

    /// What is in the graph beside the chains.
    private List<Finding> strays() {
      var limit = Map.of("limit", MOST_STRAYS);
      var findings = new ArrayList<Finding>();
      long entries = walks.values().stream().mapToLong(ChainWalk::inGraph).sum();
      if (count(COUNT_ENTRIES) != entries)
        findings.addAll(
            graph.read(
                STRAY_ENTRIES,
                limit,
                row ->
                    Finding.ofChain(
                        row.get("place").asString(),
                        row.get("id").asString(),
                        "This entry stands outside the sequence of its chain: no head reaches it.")));
      long moved = walks.values().stream().mapToLong(ChainWalk::movedInGraph).sum();
      if (count(COUNT_MOVED) != moved)
        findings.addAll(
            graph.read(
                STRAY_MOVED,
                limit,
                row ->
                    Finding.ofState(
                        row.get("position").asString(),
                        row.get("id").asString(),
                        "A MOVED relationship comes from no entry of the ledger.")));
      return findings;
    }

    private long count(Cypher statement) {
      return graph.read(statement, Map.of(), row -> row.get("count").asLong()).getFirst();
    }
  }
}
