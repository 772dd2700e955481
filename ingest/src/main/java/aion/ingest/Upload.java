package aion.ingest;

import static aion.problem.ProblemCode.IMPORT_TOO_LARGE;
import static aion.problem.ProblemCode.STORAGE_FULL;

import aion.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that was sent, kept on disk until it has been imported.
record Upload(Path path) implements AutoCloseable {
  /// @throws Problem IMPORT_TOO_LARGE
  static Upload take(InputStream content, long maxBytes) {
    Path path = null;
    try {
      path = Files.createTempFile("aion-upload", ".part");
      try (var out = Files.newOutputStream(path)) {
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          count += read;
          if (count > maxBytes) throw tooLarge(maxBytes);
          out.write(buffer, 0, read);
        }
      }
      return new Upload(path);
    } catch (IOException e) {
      if (path != null) new Upload(path).close();
      if (String.valueOf(e.getMessage()).contains("No space left")) throw full();
      throw new UncheckedIOException("The file could not be taken in.", e);
    } catch (Problem problem) {
      if (path != null) new Upload(path).close();
      throw problem;
    }
  }

  private static Problem tooLarge(long maxBytes) {
    return new Problem(
        IMPORT_TOO_LARGE,
        "The file has more than %,d bytes.".formatted(maxBytes),
        "Split the file; its parts can be imported one after the other.");
  }

  private static Problem full() {
    return new Problem(
        STORAGE_FULL,
        "The file could not be taken in: the disk of the server is full.",
        "Free some space on the server and send the file again.");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The file that was sent could not be removed.", e);
    }
  }
}
