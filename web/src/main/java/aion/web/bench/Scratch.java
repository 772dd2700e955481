package aion.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is gone when it is closed, or when the process ends before that.
record Scratch(Path folder, Thread atExit) implements AutoCloseable {
  /// @param within where the folder is made
  static Scratch within(Path within) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(within), "aion-bench");
      var atExit = new Thread(() -> delete(folder));
      Runtime.getRuntime().addShutdownHook(atExit);
      return new Scratch(folder, atExit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(folder);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    } catch (IOException | UncheckedIOException e) {
      System.err.printf("'%s' could not be deleted: %s%n", folder, e.getMessage());
    }
  }
}
