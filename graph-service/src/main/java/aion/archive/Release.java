package aion.archive;

import aion.graph.Cypher;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/// Takes archived entries out of the graph, stretch by stretch. Each stretch is one transaction:
/// the entries go, the opening balances grow and the border moves, or nothing happens.
final class Release {
  private static final Cypher TOUCHED = Cypher.named("archive/touched");
  private static final Cypher LOCK = Cypher.named("archive/lock");
  private static final Cypher LOCK_HEAD = Cypher.named("archive/lock-head");
  private static final Cypher OPENINGS = Cypher.named("archive/add-openings");
  private static final Cypher KEEP_CORRECTS = Cypher.named("archive/keep-corrects");
  private static final Cypher RELEASE = Cypher.named("archive/release");
  private static final Cypher ADVANCE = Cypher.named("archive/advance");
  private static final Cypher HASH_AT = Cypher.named("archive/hash-at");
  private static final int STRETCH = 1_000;
  private static final int MOST_ATTEMPTS = 20;

  private final Archive archive;
  private final int stretch;

  Release(Archive archive) {
    this(archive, STRETCH);
  }

  /// @param stretch entries in one transaction
  Release(Archive archive, int stretch) {
    this.archive = archive;
    this.stretch = stretch;
  }

  /// Releases the entries of a file, up to an offset, that are still in the graph.
  void release(ArchiveFile file, long end, Consumer<String> progress) {
    long last = Math.min(file.lastOffset(), end);
    int attempts = 0;
    for (long after = offset(file); after < last; after = offset(file)) {
      long until = Math.min(last, after + stretch);
      try {
        release(file.partition(), after, until);
        attempts = 0;
        progress.accept("%s: moved up to %,d".formatted(file.partition(), until));
      } catch (Neo4jException e) {
        // Deadlocks with postings end one side; the locks are taken again.
        if (!(e instanceof RetryableException) || ++attempts == MOST_ATTEMPTS) throw e;
      }
    }
  }

  /// Whether the graph still has the entries of a file behind the border: they may be those of
  /// another history when files and graph were not restored together.
  boolean belongs(ArchiveFile file) {
    return hashAt(file.partition(), file.lastOffset()).equals(List.of(file.lastHash()));
  }

  private long offset(ArchiveFile file) {
    return Math.max(file.firstOffset() - 1, archive.of(file.partition()).offset());
  }

  private List<String> hashAt(String partition, long offset) {
    return archive
        .graph()
        .read(
            HASH_AT,
            Map.of("partition", partition, "offset", offset),
            row -> row.get("hash").asString());
  }

  private void release(String partition, long after, long until) {
    Map<String, Object> stretch = Map.of("partition", partition, "after", after, "until", until);
    var touched = archive.graph().read(TOUCHED, stretch, row -> row).getFirst();
    var hash = hashAt(partition, until).getFirst();
    archive
        .graph()
        .write(
            tx -> {
              lock(touched.get("members").asList(v -> v.asString()), tx);
              lock(touched.get("positions").asList(v -> v.asString()), tx);
              long there =
                  tx.run(LOCK_HEAD.text(), Map.of("partition", partition))
                      .single()
                      .get("archivedOffset")
                      .asLong();
              if (there != after) throw new IllegalStateException(unexpected(partition, there));
              tx.run(OPENINGS.text(), stretch).consume();
              tx.run(KEEP_CORRECTS.text(), stretch).consume();
              long released = tx.run(RELEASE.text(), stretch).single().get("released").asLong();
              if (released != until - after)
                throw new IllegalStateException(unexpected(partition, released));
              tx.run(ADVANCE.text(), Map.of("partition", partition, "offset", until, "hash", hash))
                  .consume();
            },
            commit -> archive.released(partition, until, commit));
  }

  private static void lock(List<String> refs, SimpleQueryRunner tx) {
    if (!refs.isEmpty()) tx.run(LOCK.text(), Map.of("refs", refs)).consume();
  }

  private static String unexpected(String partition, long found) {
    return "Somebody else archives '%s': found %d.".formatted(partition, found);
  }
}
