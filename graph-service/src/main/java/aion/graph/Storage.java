package aion.graph;

import static aion.problem.ProblemCode.HOME_NOT_WRITABLE;
import static aion.problem.ProblemCode.STORAGE_FULL;

import aion.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The disk under the embedded graph. Neo4j that runs into a full disk stops, for readers too,
/// until it is started again, and it does not start on a full disk. So what is new is refused while
/// there is still room, and a file that holds some room is given up for a start.
public final class Storage {
  /// The file that holds room for a start on a full disk.
  public static final String RESERVE = "reserve";

  private static final long LOOK_EVERY = Duration.ofMillis(200).toNanos();
  private static final int BLOCK = 1 << 20;

  private final @Nullable Path folder;
  private final long floor;
  private final long reserve;
  private final AtomicLong lastLook = new AtomicLong(System.nanoTime() - LOOK_EVERY);
  private volatile @Nullable Problem trouble;

  private Storage(@Nullable Path folder, long floor, long reserve) {
    this.folder = folder;
    this.floor = floor;
    this.reserve = reserve;
  }

  /// Storage that somebody else watches, as that of a graph elsewhere.
  public static Storage elsewhere() {
    return new Storage(null, 0, 0);
  }

  /// Before the graph in this folder starts: gives up the reserve when the disk is short.
  ///
  /// @param floorMegabytes below this much free space nothing new is taken
  /// @param reserveMegabytes size of the reserve
  static Storage under(Path folder, int floorMegabytes, int reserveMegabytes) {
    var storage = new Storage(folder, (long) floorMegabytes << 20, (long) reserveMegabytes << 20);
    try {
      Files.createDirectories(folder);
      if (storage.free() < storage.floor) Files.deleteIfExists(folder.resolve(RESERVE));
    } catch (IOException e) {
      throw new UncheckedIOException("The graph's folder could not be written.", e);
    }
    return storage;
  }

  /// What is wrong with the disk now, if anything; looks at it at most five times a second.
  public Optional<Problem> findTrouble() {
    long last = lastLook.get();
    long now = System.nanoTime();
    if (folder != null && now - last >= LOOK_EVERY && lastLook.compareAndSet(last, now))
      trouble = look(folder);
    return Optional.ofNullable(trouble);
  }

  /// Asked before anything new is taken.
  ///
  /// @throws Problem STORAGE_FULL or HOME_NOT_WRITABLE
  public void requireRoom() {
    findTrouble()
        .ifPresent(problem -> {
          throw new Problem(problem.code(), problem.what(), problem.remedy());
        });
  }

  private @Nullable Problem look(Path folder) {
    try {
      if (!Files.isWritable(folder))
        return new Problem(
            HOME_NOT_WRITABLE,
            "The disk of the graph is read-only now.",
            "Make it writable again; nothing needs a restart. Reading goes on.");
      long free = free();
      if (free < floor)
        return new Problem(
            STORAGE_FULL,
            "The disk of the graph has %,d MiB free; below %,d MiB nothing new is taken."
                .formatted(free >> 20, floor >> 20),
            "Free some space; postings go on by themselves then. Reading goes on.");
      keepReserve(folder, free);
      return null;
    } catch (IOException e) {
      return new Problem(
          HOME_NOT_WRITABLE,
          "The disk of the graph cannot be looked at.",
          "Check that it is mounted and writable. Reading goes on as far as it can.");
    }
  }

  private long free() throws IOException {
    return Files.getFileStore(java.util.Objects.requireNonNull(folder)).getUsableSpace();
  }

  /// Makes the reserve where it is missing and there is room for it.
  private void keepReserve(Path folder, long free) throws IOException {
    var file = folder.resolve(RESERVE);
    if (reserve == 0 || free < floor + 2 * reserve || Files.exists(file)) return;
    var part = folder.resolve(RESERVE + ".part");
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var zeros = ByteBuffer.allocate(BLOCK);
      for (long written = 0; written < reserve; written += BLOCK) channel.write(zeros.clear());
    }
    Files.move(part, file);
  }
}
