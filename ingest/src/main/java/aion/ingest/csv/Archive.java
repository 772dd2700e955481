package aion.ingest.csv;

import static aion.problem.ProblemCode.ARCHIVE_UNSAFE;
import static aion.problem.ProblemCode.IMPORT_FORMAT_UNSUPPORTED;

import aion.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A ZIP archive on disk. Nothing is ever unpacked to a name that the archive chose.
final class Archive implements Closeable {
  private static final String WORKBOOK_MARK = "[Content_Types].xml";
  private static final int WORKBOOK_PARTS = 1_000;

  private final ZipFile zip;
  private final List<ZipEntry> entries = new ArrayList<>();

  Archive(Path file) {
    try {
      zip = new ZipFile(file.toFile());
      zip.stream().limit(WORKBOOK_PARTS + 1).forEach(entries::add);
    } catch (IOException | IllegalArgumentException e) {
      throw new Problem(
          ARCHIVE_UNSAFE,
          "The zip archive is damaged or not a zip archive.",
          "Pack the file again, or send it plain.");
    }
  }

  boolean isWorkbook() {
    return entries.stream().anyMatch(e -> e.getName().equals(WORKBOOK_MARK));
  }

  /// Opens the only file of the archive.
  InputStream openOnly(Limits limits) throws IOException {
    if (entries.size() > limits.archiveEntries())
      throw unsafe("has more than %d entries".formatted(limits.archiveEntries()));
    for (var entry : entries) requirePlainName(entry.getName());
    if (entries.size() != 1)
      throw unsafe("has %d files; exactly one is expected".formatted(entries.size()));
    return zip.getInputStream(entries.getFirst());
  }

  /// Reads every part of a workbook once, so that what it unpacks to is known and not believed.
  void measureParts(long packedBytes, Limits limits) throws IOException {
    if (entries.size() > WORKBOOK_PARTS)
      throw unsafe("has more than %,d entries".formatted(WORKBOOK_PARTS));
    long before = 0;
    for (var entry : entries) {
      requireInside(entry.getName());
      var left =
          new Limits(
              limits.fileBytes() - before,
              limits.fieldChars(),
              limits.columns(),
              limits.ratio(),
              limits.archiveEntries());
      try (var part = new MeteredStream(zip.getInputStream(entry), packedBytes, left, n -> {})) {
        before += part.transferTo(java.io.OutputStream.nullOutputStream());
      }
    }
  }

  static Problem workbookNotExpected() {
    return new Problem(
        IMPORT_FORMAT_UNSUPPORTED,
        "The file is an Excel workbook; this mapping reads text.",
        "Save the sheet as CSV (UTF-8), or use a mapping of type xlsx.");
  }

  private static void requirePlainName(String name) {
    requireInside(name);
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0)
      throw unsafe("has an entry with a path in its name, '%s'".formatted(Problem.echo(name)));
  }

  private static void requireInside(String name) {
    boolean absolute = name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*");
    if (absolute || List.of(name.split("[/\\\\]", -1)).contains(".."))
      throw unsafe("has an entry with an unsafe path name, '%s'".formatted(Problem.echo(name)));
  }

  private static Problem unsafe(String fault) {
    return new Problem(
        ARCHIVE_UNSAFE,
        "The zip archive %s.".formatted(fault),
        "Send one file alone in the archive, without folders, or send it plain.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
