package aion.ingest.csv;

import static aion.problem.ProblemCode.ARCHIVE_UNSAFE;
import static aion.problem.ProblemCode.IMPORT_TOO_LARGE;

import aion.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Counts the bytes that come out of a file, and stops when they are too many for the limits or for
/// the bytes that went in.
final class MeteredStream extends FilterInputStream {
  // Below this a high ratio harms nobody and happens in honest files.
  private static final long HARMLESS = 1 << 20;

  private final long packedBytes;
  private final Limits limits;
  private final LongConsumer progress;
  private long count;

  MeteredStream(InputStream in, long packedBytes, Limits limits, LongConsumer progress) {
    super(in);
    this.packedBytes = packedBytes;
    this.limits = limits;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) add(1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) add(read);
    return read;
  }

  private void add(int bytes) {
    count += bytes;
    progress.accept(count);
    if (count > HARMLESS && count / limits.ratio() > packedBytes)
      throw new Problem(
          ARCHIVE_UNSAFE,
          "The packed file becomes more than %d times as large when it is unpacked; that ratio is not allowed."
              .formatted(limits.ratio()),
          "Send the file plain.");
    if (count > limits.fileBytes())
      throw new Problem(
          IMPORT_TOO_LARGE,
          "The file has more than %,d bytes of content.".formatted(limits.fileBytes()),
          "Split the file; its parts can be imported one after the other.");
  }
}
