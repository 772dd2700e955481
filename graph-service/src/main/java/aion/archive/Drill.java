package aion.archive;

import aion.digest.Sha256;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.ledger.Entry;
import aion.problem.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Proves that the archive can be read back: every file has the bytes it had, the chain runs
/// through all of them into the graph, and archive and graph together make the balances. Its last
/// result is kept, so that people see when it was proved.
public final class Drill {
  private static final Cypher HEADS = Cypher.named("archive/heads");
  private static final Cypher FOLLOWS = Cypher.named("archive/first-in-graph");
  private static final Cypher KEEP = Cypher.named("archive/keep-drill");
  private static final Cypher LAST = Cypher.named("archive/last-drill");
  private static final Sql AFTER = Sql.named("archive/entries-after");
  private static final int PAGE = 5_000;

  private final Archive archive;
  private final Graph graph;
  private final Clock clock;

  public Drill(Archive archive, Clock clock) {
    this.archive = archive;
    this.graph = archive.graph();
    this.clock = clock;
  }

  /// Runs, keeps the result and returns it.
  public DrillResult run() {
    var result = archive.unmoved(() -> new Run().result());
    graph.write(tx ->
        tx.run(
                KEEP.text(),
                Map.of(
                    "ranAt", result.ranAt().atZone(ZoneOffset.UTC),
                    "holds", result.holds(),
                    "files", result.files(),
                    "entries", result.entries(),
                    "positions", result.positions(),
                    "findings", result.findings()))
            .consume());
    return result;
  }

  /// What the last drill found.
  public Optional<DrillResult> findLast() {
    return graph
        .read(
            LAST,
            Map.of(),
            row ->
                new DrillResult(
                    Objects.requireNonNull(StoredTime.from(row.get("ranAt"))),
                    row.get("holds").asBoolean(),
                    row.get("files").asLong(),
                    row.get("entries").asLong(),
                    row.get("positions").asLong(),
                    row.get("findings").asList(finding -> finding.asString())))
        .stream()
        .findFirst();
  }

  /// One drill.
  private final class Run {
    private final List<String> findings = new ArrayList<>();
    private long files;
    private long entries;

    DrillResult result() {
      for (var head : graph.read(HEADS, Map.of(), row -> row)) {
        var hash = head.get("archivedHash").asString(Entry.GENESIS);
        try {
          prove(head.get("partition").asString(), head.get("archivedOffset").asLong(), hash);
        } catch (Problem problem) {
          find(problem.what());
        }
      }
      long positions = 0;
      try {
        var balances = new DrillBalances(archive);
        positions = balances.compare(this::find);
      } catch (Problem problem) {
        find(problem.what());
      }
      return new DrillResult(
          clock.instant(), findings.isEmpty(), files, entries, positions, findings);
    }

    private void prove(String partition, long archivedOffset, String archivedHash) {
      var chain = new ChainWalk(partition, 0, Entry.GENESIS);
      var hashes = new HashMap<Long, String>(Map.of(0L, Entry.GENESIS));
      for (var file : archive.of(partition).files()) {
        files++;
        if (!isAsItWas(file) || !walk(file, chain, archivedOffset, hashes)) return;
      }
      if (chain.offset() < archivedOffset)
        find(
            "The archive of '%s' ends at entry %d; the graph says %d."
                .formatted(partition, chain.offset(), archivedOffset));
      else if (!archivedHash.equals(hashes.get(archivedOffset)))
        find(
            "The archived chain of '%s' does not end with the hash the graph has."
                .formatted(partition));
      else follow(partition, archivedOffset, archivedHash);
    }

    private boolean isAsItWas(ArchiveFile file) {
      try {
        var same =
            Sha256.hexOf(file.entriesIn(archive.folder())).equals(file.entriesSha256())
                && Sha256.hexOf(file.movedIn(archive.folder())).equals(file.movedSha256());
        if (!same) find("The archive file '%s' is not as it was written.".formatted(file.name()));
        return same;
      } catch (IOException e) {
        find("The archive file '%s' is missing or cannot be read.".formatted(file.name()));
        return false;
      }
    }

    private boolean walk(
        ArchiveFile file, ChainWalk chain, long archivedOffset, Map<Long, String> hashes) {
      while (chain.offset() < file.lastOffset()) {
        var slice = archive.sliceAfter(file.partition(), chain.offset());
        var page =
            archive
                .store()
                .read(
                    slice,
                    AFTER,
                    List.of(file.partition(), chain.offset(), (long) PAGE),
                    ColdRows::entry);
        if (page.isEmpty()) {
          find("The archive file '%s' ends too early.".formatted(file.name()));
          return false;
        }
        for (var entry : page) {
          var fault = chain.faultOf(entry);
          if (fault != null) {
            find("The archived entry %s/%d %s.".formatted(file.partition(), entry.offset(), fault));
            return false;
          }
          entries++;
          if (entry.offset() == archivedOffset) hashes.put(archivedOffset, entry.hash());
        }
      }
      return true;
    }

    /// The first entry of the graph names the last of the archive.
    private void follow(String partition, long offset, String hash) {
      var next =
          graph.read(
              FOLLOWS,
              Map.of("partition", partition, "offset", offset + 1),
              row -> row.get("previousHash").asString());
      if (!next.isEmpty() && !next.getFirst().equals(hash))
        find("The graph's part of '%s' does not follow the archived one.".formatted(partition));
    }

    private void find(String what) {
      if (findings.size() < DrillResult.MOST_FINDINGS) findings.add(what);
    }
  }
}
