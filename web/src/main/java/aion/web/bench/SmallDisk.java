package aion.web.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A disk in memory that can be filled up. Only the superuser may make one.
record SmallDisk(Path folder) implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  /// @return absent where this user may not mount
  static Optional<SmallDisk> mount(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
      return run(
              "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
          ? Optional.of(new SmallDisk(folder))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes all room but so much.
  void fillUntil(int freeMegabytes) {
    var block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (free() > ((long) freeMegabytes << 20) + BLOCK) out.write(block);
    } catch (IOException e) {
      if (freeMegabytes > 0) throw new UncheckedIOException(e);
    }
  }

  void giveBack() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether files that are opened from now on may be written.
  boolean makeReadOnly() {
    return run("mount", "--bind", folder.toString(), folder.toString())
        && run("mount", "-o", "remount,bind,ro", folder.toString());
  }

  boolean makeWritable() {
    return run("umount", folder.toString());
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
  }

  private long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) {
    try {
      var process =
          new ProcessBuilder(new ArrayList<>(List.of(command)))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
