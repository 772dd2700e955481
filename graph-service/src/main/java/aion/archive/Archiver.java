package aion.archive;

import aion.digest.Sha256;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves closed periods of the ledger out of the graph. Killed at any moment, the next run goes on:
/// a file counts only as far as the graph says.
public final class Archiver {
  private static final Cypher HEADS = Cypher.named("archive/heads");
  private static final Cypher FIRST_OPEN = Cypher.named("archive/first-open");
  private static final Cypher CLOSE = Cypher.named("archive/close-books");

  /// Stays in the graph: what things are is asked all the time.
  private static final String MASTER = "master";

  /// Observations stay in the graph beside their entries, so late ones do no harm.
  private static final String SIGNALS = "signals";

  private final Archive archive;
  private final Graph graph;
  private final Clock clock;
  private final ArchiveWriter writer;
  private final Release release;

  public Archiver(Archive archive, Clock clock) {
    this(archive, clock, new Release(archive));
  }

  /// @param release takes entries out of the graph, in stretches of its own length
  Archiver(Archive archive, Clock clock, Release release) {
    this.archive = archive;
    this.graph = archive.graph();
    this.clock = clock;
    this.writer = new ArchiveWriter(archive);
    this.release = release;
  }

  /// The day that somebody wrote.
  ///
  /// @throws Problem DATE_INVALID when it is none
  public static LocalDate dayOf(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Problem(
          ProblemCode.DATE_INVALID,
          "'%s' is not a day.".formatted(Problem.echo(text)),
          "Write it as year, month and day, e.g. 2026-04-01.");
    }
  }

  /// @param progress told what was done, a sentence at a time
  /// @throws Problem DATE_INVALID for a day that is not over; ARCHIVE_BUSY; STORAGE_FULL
  public ArchiveReport archive(LocalDate asked, Consumer<String> progress) {
    var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    if (asked.isAfter(today))
      throw new Problem(
          ProblemCode.DATE_INVALID,
          "The day %s lies in the future.".formatted(asked),
          "Name a day up to today, %s.".formatted(today));
    return archive.moving(() -> run(asked, asked.withDayOfMonth(1), progress));
  }

  private ArchiveReport run(LocalDate asked, LocalDate before, Consumer<String> progress) {
    archive.refresh();
    var partitions =
        graph.read(HEADS, Map.of(), row -> row.get("partition").asString()).stream()
            .filter(partition -> !partition.equals(MASTER))
            .toList();
    var holds = Hold.read(graph);
    var reports = new ArrayList<ArchiveReport.Partition>();
    for (var partition : partitions)
      reports.add(run(partition, before.atStartOfDay(ZoneOffset.UTC).toInstant(), holds, progress));
    return new ArchiveReport(before, asked, reports);
  }

  private ArchiveReport.Partition run(
      String partition, Instant before, List<Hold> holds, Consumer<String> progress) {
    long start = archive.of(partition).offset();
    tidy(partition);
    long after = start;
    long end = lastClosed(partition, after, before);
    var held = firstHeld(partition, after, end, holds);
    if (held != null) end = held.offset() - 1;
    if (end > after) close(partition, before);
    for (var file : archive.of(partition).files()) release.release(file, end, progress);
    after = archive.of(partition).offset();
    int files = 0;
    long bytes = 0;
    while (after < end) {
      var file = writer.write(partition, after, end, progress);
      progress.accept("%s: %s listed".formatted(partition, file.month()));
      release.release(file, end, progress);
      after = file.lastOffset();
      files++;
      bytes += file.bytes();
    }
    return new ArchiveReport.Partition(partition, after - start, files, bytes, after, held);
  }

  /// Takes away what a run that was killed left behind: files that are not listed, and listed ones
  /// of another history.
  private void tidy(String partition) {
    var manifest = Manifest.of(archive.folder(), partition);
    var cold = archive.of(partition);
    var kept =
        cold.files().stream()
            .filter(f -> f.lastOffset() <= cold.offset() || (release.belongs(f) && isWhole(f)))
            .toList();
    try {
      if (kept.size() < cold.files().size()) {
        manifest.write(kept);
        archive.refresh();
      }
      var folder = archive.folder().resolve(Manifest.folderOf(partition));
      if (!Files.isDirectory(folder)) return;
      var listed = new HashSet<Path>();
      for (var file : kept) {
        listed.add(file.entriesIn(archive.folder()));
        listed.add(file.movedIn(archive.folder()));
      }
      try (var found = Files.list(folder)) {
        for (var file : found.toList())
          if (!listed.contains(file) && !file.endsWith("manifest.jsonl")) Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a file is as it was listed; a copy of a home may have its name and not its bytes.
  private boolean isWhole(ArchiveFile file) {
    try {
      var entries = file.entriesIn(archive.folder());
      var moved = file.movedIn(archive.folder());
      return Files.exists(entries)
          && Files.exists(moved)
          && Sha256.hexOf(entries).equals(file.entriesSha256())
          && Sha256.hexOf(moved).equals(file.movedSha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long lastClosed(String partition, long after, Instant before) {
    long head =
        graph
            .read(
                HEADS,
                Map.of(),
                row ->
                    row.get("partition").asString().equals(partition)
                        ? row.get("offset").asLong()
                        : 0L)
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    var parameters =
        Map.<String, Object>of(
            "partition", partition, "after", after, "before", before.atZone(ZoneOffset.UTC));
    return graph.read(FIRST_OPEN, parameters, row -> row.get("offset").asLong(head + 1)).getFirst()
        - 1;
  }

  private ArchiveReport.@Nullable Held firstHeld(
      String partition, long after, long end, List<Hold> holds) {
    ArchiveReport.Held first = null;
    for (var hold : holds) {
      long offset = hold.firstHeld(graph, partition, after, end);
      if (offset <= end && (first == null || offset < first.offset()))
        first = new ArchiveReport.Held(hold.code(), hold.reason(), offset);
    }
    return first;
  }

  /// Refuses late facts before the first entry goes, so that a count or a correction never asks for
  /// what is no longer in the graph.
  private void close(String partition, Instant before) {
    if (partition.equals(SIGNALS)) return;
    var parameters =
        Map.<String, Object>of("partition", partition, "before", before.atZone(ZoneOffset.UTC));
    graph.write(tx -> tx.run(CLOSE.text(), parameters).consume());
    archive.closed(before);
  }
}
