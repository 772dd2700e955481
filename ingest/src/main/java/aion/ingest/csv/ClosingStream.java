package aion.ingest.csv;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that closes what it came from.
final class ClosingStream extends FilterInputStream {
  private final Closeable origin;

  ClosingStream(InputStream in, Closeable origin) {
    super(in);
    this.origin = origin;
  }

  @Override
  public void close() throws IOException {
    try (origin) {
      super.close();
    }
  }
}
