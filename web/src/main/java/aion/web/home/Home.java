package aion.web.home;

import static aion.problem.ProblemCode.HOME_INVALID;
import static aion.problem.ProblemCode.HOME_IN_USE;
import static aion.problem.ProblemCode.HOME_NOT_WRITABLE;
import static aion.problem.ProblemCode.STORAGE_FULL;

import aion.graph.Storage;
import aion.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything one installation knows, locked while it is open so that two
/// processes never share it.
public final class Home implements AutoCloseable {
  private static final long LEAST_FREE_BYTES = 64L << 20;

  private final Path folder;
  private final FileChannel lockFile;

  private Home(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /// Opens the folder, which is made when absent.
  ///
  /// @throws Problem HOME_INVALID, HOME_NOT_WRITABLE, STORAGE_FULL or HOME_IN_USE
  public static Home open(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    if (Files.exists(absolute) && !Files.isDirectory(absolute))
      throw new Problem(
          HOME_INVALID,
          "The home '%s' is a file, not a folder.".formatted(folder),
          "Name a folder with --home.");
    try {
      Files.createDirectories(absolute.resolve("mappings"));
      requireSpace(absolute);
      return new Home(absolute, locked(absolute));
    } catch (IOException e) {
      throw new Problem(
          HOME_NOT_WRITABLE,
          "The home '%s' cannot be written.".formatted(folder),
          "Give this user the right to write there, or name another folder with --home.");
    }
  }

  /// Whether a process has the folder open now.
  public static boolean isOpen(Path folder) {
    try {
      open(folder).close();
      return false;
    } catch (Problem problem) {
      return problem.code() == HOME_IN_USE;
    }
  }

  /// The folder itself, absolute.
  public Path folder() {
    return folder;
  }

  /// The folder of the embedded graph's files.
  public Path graph() {
    return folder.resolve("graph");
  }

  /// The folder of the archived part of the ledger.
  public Path archive() {
    return folder.resolve("archive");
  }

  /// The folder of the installation's own import mappings.
  public Path mappings() {
    return folder.resolve("mappings");
  }

  /// The folder that approved orders are put into.
  public Path outbox() {
    return folder.resolve("outbox");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSpace(Path folder) throws IOException {
    // What the reserve holds is given up when the graph starts on a full disk.
    var reserve = folder.resolve("graph").resolve(Storage.RESERVE).toFile();
    long free = Files.getFileStore(folder).getUsableSpace() + reserve.length();
    if (free < LEAST_FREE_BYTES)
      throw new Problem(
          STORAGE_FULL,
          "The disk of the home '%s' has %d MiB free; at least %d are needed."
              .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20),
          "Free some space, or move the home to another disk.");
  }

  private static FileChannel locked(Path folder) throws IOException {
    var file = folder.resolve("aion.lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) != null) return channel;
    channel.close();
    throw new Problem(
        HOME_IN_USE,
        "The home '%s' is in use by another AION.".formatted(folder),
        "Stop that one first, or name another folder with --home.");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return null;
    }
  }
}
