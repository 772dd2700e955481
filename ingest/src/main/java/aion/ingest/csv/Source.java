package aion.ingest.csv;

import static aion.problem.ProblemCode.ARCHIVE_UNSAFE;
import static aion.problem.ProblemCode.ENCODING_INVALID;
import static aion.problem.ProblemCode.IMPORT_FORMAT_UNSUPPORTED;
import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;

import aion.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/// A file to read, plain or packed. It is read whole once before its first row is taken, so that
/// what is wrong with the file as a whole is known before anything is written.
public final class Source {
  private final Path file;
  private final Limits limits;
  private final long packedBytes;
  private final Packing packing;
  private volatile long contentBytes;
  private volatile long readBytes;

  /// @throws Problem IMPORT_HEADER_INVALID for an empty file; IMPORT_FORMAT_UNSUPPORTED
  public Source(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
    try (var in = Files.newInputStream(file)) {
      packedBytes = Files.size(file);
      packing = Packing.of(in.readNBytes(Packing.NEEDED));
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be opened.", e);
    }
  }

  /// Opens the table after checking the whole file.
  ///
  /// @throws Problem for a file that cannot be read as a whole: its size, packing, encoding, header
  public Rows open(TableFormat format) {
    if (packedBytes == 0)
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The file is empty: it has no header.",
          "Send a file with a header and rows.");
    try {
      return format.kind() == TableFormat.Kind.XLSX ? openWorkbook(format) : openText(format);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// The share of the content that has been read, 0 to 1.
  public double progress() {
    return contentBytes == 0 ? 0 : Math.min(1.0, (double) readBytes / contentBytes);
  }

  static Problem unreadable(Exception failure) {
    return failure instanceof CharacterCodingException
            || failure.getCause() instanceof CharacterCodingException
        ? new Problem(
            ENCODING_INVALID,
            "The file has bytes that do not belong to its encoding.",
            "Save the whole file as UTF-8.")
        : new Problem(
            ARCHIVE_UNSAFE,
            "The packed file is damaged: it cannot be unpacked to its end.",
            "Pack the file again, or send it plain.");
  }

  private Rows openText(TableFormat format) throws IOException {
    try (var content = content()) {
      Encoding.require(Encoding.withoutMark(content, format.charset()), format.charset());
    }
    contentBytes = readBytes;
    if (contentBytes == 0)
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The file is empty: it has no header.",
          "Send a file with a header and rows.");
    var text = Encoding.withoutMark(content(), format.charset());
    return format.kind() == TableFormat.Kind.JSONL
        ? new JsonRows(text, format, limits)
        : new DelimitedRows(text, format, limits);
  }

  private Rows openWorkbook(TableFormat format) throws IOException {
    var workbook = packing == Packing.ZIP && isWorkbook(file) ? file : unpack();
    if (!isWorkbook(workbook))
      throw new Problem(
          IMPORT_FORMAT_UNSUPPORTED,
          "The file is not an Excel workbook (.xlsx).",
          "Send an .xlsx file, or use a mapping that reads text.");
    try (var archive = new Archive(workbook)) {
      archive.measureParts(Files.size(workbook), limits);
    }
    return new WorkbookRows(
        workbook, format, limits, share -> setShare(share), !workbook.equals(file));
  }

  private void setShare(double share) {
    contentBytes = 1_000_000;
    readBytes = (long) (share * contentBytes);
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      if (Packing.of(in.readNBytes(Packing.NEEDED)) != Packing.ZIP) return false;
    }
    try (var archive = new Archive(file)) {
      return archive.isWorkbook();
    }
  }

  private Path unpack() throws IOException {
    var unpacked = Files.createTempFile("aion-import", ".xlsx");
    try (var in = content();
        OutputStream out = Files.newOutputStream(unpacked)) {
      in.transferTo(out);
    }
    return unpacked;
  }

  private InputStream content() throws IOException {
    readBytes = 0;
    var packed =
        switch (packing) {
          case PLAIN -> Files.newInputStream(file);
          case GZIP -> new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
          case XZ ->
              new XZInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 17);
          case ZIP -> openArchive();
        };
    return new BufferedInputStream(
        new MeteredStream(
            packed,
            packing == Packing.PLAIN ? Long.MAX_VALUE / limits.ratio() : packedBytes,
            limits,
            count -> readBytes = count),
        1 << 16);
  }

  private InputStream openArchive() throws IOException {
    var archive = new Archive(file);
    if (archive.isWorkbook()) {
      archive.close();
      throw Archive.workbookNotExpected();
    }
    return new ClosingStream(archive.openOnly(limits), archive);
  }
}
