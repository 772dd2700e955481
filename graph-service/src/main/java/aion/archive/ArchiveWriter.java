package aion.archive;

import aion.digest.Sha256;
import aion.ledger.Entry;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes a stretch of a chain to a file and lists it. A file is listed only when it is whole and
/// safe on disk, and was read back and hashed again.
final class ArchiveWriter {
  private static final int PAGE = 2_000;
  private static final int MOST_ENTRIES = 100_000;
  private static final Sql BACK = Sql.named("archive/entries-after");

  private final Archive archive;

  ArchiveWriter(Archive archive) {
    this.archive = archive;
  }

  /// What was read from the graph and goes into one file.
  private static final class Stretch {
    final List<String> ids = new ArrayList<>();
    @Nullable Entry first;
    @Nullable Entry last;
    long moved;

    boolean takes(Entry entry) {
      return ids.size() < MOST_ENTRIES && (first == null || monthOf(first).equals(monthOf(entry)));
    }

    void add(HotEntry hot) {
      if (first == null) first = hot.entry();
      last = hot.entry();
      moved += hot.moved().size();
      ids.add(hot.entry().id());
    }
  }

  /// Writes the entries behind `after`, up to `until` or the end of their month.
  ArchiveFile write(String partition, long after, long until, Consumer<String> progress) {
    var folder = archive.folder().resolve(Manifest.folderOf(partition));
    try {
      Files.createDirectories(folder);
      Files.createDirectories(archive.folder().resolve("tmp"));
      var entries = Files.createTempFile(folder, "new", ".entries.tmp");
      var moved = Files.createTempFile(folder, "new", ".moved.tmp");
      try {
        var stretch = fill(partition, after, until, entries, moved);
        progress.accept("%s: %,d entries written".formatted(partition, stretch.ids.size()));
        return list(partition, stretch, entries, moved);
      } finally {
        Files.deleteIfExists(entries);
        Files.deleteIfExists(moved);
      }
    } catch (FileSystemException e) {
      if (String.valueOf(e.getReason()).contains("No space left")) throw ColdStore.full();
      throw new Problem(
          ProblemCode.HOME_NOT_WRITABLE,
          "The archive's folder '%s' cannot be written.".formatted(archive.folder()),
          "Give this user the right to write there, and archive again.");
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No space left")) throw ColdStore.full();
      throw new UncheckedIOException(e);
    }
  }

  private Stretch fill(String partition, long after, long until, Path entries, Path moved) {
    return archive
        .store()
        .work(connection -> {
          var stretch = new Stretch();
          try (var writer = new ColdWriter(connection)) {
            boolean open = true;
            for (long offset = after; open && offset < until; ) {
              var page = HotEntry.read(archive.graph(), partition, offset, until, PAGE);
              for (var hot : page) {
                open = stretch.takes(hot.entry());
                if (!open) break;
                requireNext(hot.entry(), offset);
                writer.add(hot);
                stretch.add(hot);
                offset = hot.entry().offset();
              }
              if (page.isEmpty()) throw broken(partition, offset + 1, "is missing");
            }
            writer.writeTo(entries, moved);
          }
          return stretch;
        });
  }

  private ArchiveFile list(String partition, Stretch stretch, Path entries, Path moved)
      throws IOException {
    var first = java.util.Objects.requireNonNull(stretch.first);
    var last = java.util.Objects.requireNonNull(stretch.last);
    Manifest.sync(entries);
    Manifest.sync(moved);
    readBack(partition, first, last, entries, moved);
    var name =
        String.format(
            Locale.ROOT,
            "%s/%s-%012d",
            Manifest.folderOf(partition),
            monthOf(first),
            first.offset());
    var file =
        new ArchiveFile(
            name,
            partition,
            monthOf(first).toString(),
            first.offset(),
            last.offset(),
            first.previousHash(),
            last.hash(),
            stretch.ids.size(),
            stretch.moved,
            Sha256.hexOf(entries),
            Sha256.hexOf(moved),
            Files.size(entries) + Files.size(moved));
    var folder = archive.folder();
    Files.move(entries, file.entriesIn(folder), StandardCopyOption.ATOMIC_MOVE);
    Files.move(moved, file.movedIn(folder), StandardCopyOption.ATOMIC_MOVE);
    Manifest.syncFolder(folder.resolve(Manifest.folderOf(partition)));
    Manifest.of(folder, partition).add(file);
    archive.listed(file, stretch.ids);
    return file;
  }

  private void readBack(String partition, Entry first, Entry last, Path entries, Path moved) {
    var slice =
        new ColdStore.Slice(
            List.of(entries), List.of(moved), List.of(partition), List.of(Long.MAX_VALUE));
    var chain = new ChainWalk(partition, first.offset() - 1, first.previousHash());
    while (chain.offset() < last.offset()) {
      var page =
          archive
              .store()
              .read(slice, BACK, List.of(partition, chain.offset(), (long) PAGE), ColdRows::entry);
      if (page.isEmpty()) throw broken(partition, chain.offset() + 1, "was not written");
      for (var entry : page) {
        var fault = chain.faultOf(entry);
        if (fault != null) throw broken(partition, entry.offset(), fault);
      }
    }
  }

  private static void requireNext(Entry entry, long offset) {
    if (entry.offset() != offset + 1) throw broken(entry.partition(), offset + 1, "is missing");
  }

  private static Problem broken(String partition, long offset, String what) {
    return new Problem(
        ProblemCode.CHAIN_BROKEN,
        "The entry %s/%d (sequence %d) %s, so the ledger is not archived."
            .formatted(partition, offset, offset, what),
        "Run './aion verify' and take the ledger back from a backup.");
  }

  private static YearMonth monthOf(Entry entry) {
    return YearMonth.from(entry.recordTime().atZone(ZoneOffset.UTC));
  }
}
