package aion.semantic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Adler32;

/// The journal of a TDB2 dataset whose process was killed while writing it. TDB2 refuses to open on
/// an entry that was cut off, although such an entry belongs to a transaction that never committed;
/// so what is cut off is dropped first.
final class TornJournal {
  private static final String NAME = "journal.jrnl";
  // Length, checksum, type and component, four bytes each.
  private static final int HEADER = 16;
  private static final int CHECKSUM_AT = 4;

  private TornJournal() {}

  /// Drops the part of each journal of the dataset in the folder that was not written whole.
  static void mend(Path folder) {
    try (var files = Files.walk(folder, 2)) {
      files.filter(file -> file.endsWith(NAME)).forEach(TornJournal::mendFile);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void mendFile(Path file) {
    try (var journal = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = 0;
      for (long end = entryEnd(journal, 0); end > 0; end = entryEnd(journal, whole)) whole = end;
      if (whole < journal.size()) {
        journal.truncate(whole);
        journal.force(true);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /// Where the entry that begins here ends; -1 when it is not whole.
  private static long entryEnd(FileChannel journal, long start) throws IOException {
    if (journal.size() - start < HEADER) return -1;
    var header = read(journal, start, HEADER);
    int length = Math.max(0, header.getInt(0));
    if (journal.size() - start - HEADER < length) return -1;
    int expected = header.getInt(CHECKSUM_AT);
    var checksum = new Adler32();
    checksum.update(header.putInt(CHECKSUM_AT, 0));
    checksum.update(read(journal, start + HEADER, length));
    return (int) checksum.getValue() == expected ? start + HEADER + length : -1;
  }

  private static ByteBuffer read(FileChannel journal, long start, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && journal.read(bytes, start + bytes.position()) >= 0) {}
    return bytes.flip();
  }
}
