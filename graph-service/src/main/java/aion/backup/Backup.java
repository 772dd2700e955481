package aion.backup;

import aion.audit.CurrentState;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/// Copies a home while it is in use. Writers are held while the files are copied, readers are not;
/// hashing comes after. A backup has its name only when it is whole.
public final class Backup {
  private final Path home;
  private final GraphServer server;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();

  public Backup(Path home, GraphServer server, Clock clock) {
    this.home = home.toAbsolutePath().normalize();
    this.server = server;
    this.clock = clock;
  }

  /// What was made.
  ///
  /// @param held how long writers waited
  /// @param marker the state that the backup holds
  public record Made(
      String folder, int files, long bytes, Duration held, Duration took, CurrentState marker) {}

  private record Copied(List<Path> files, CurrentState marker, Duration held) {}

  /// @param given an absolute path where nothing is, or an empty folder
  /// @throws Problem BACKUP_REFUSED when the backup cannot be made there
  public Made writeTo(Path given) {
    if (!one.tryLock())
      throw refused("Another backup is being made.", "Wait until it has ended and try again.");
    try {
      return write(new BackupTarget(given, home));
    } catch (IOException | UncheckedIOException e) {
      throw refused(
          "The backup could not be written: %s.".formatted(e.getMessage()),
          "Name a folder on a disk with space where this user may write.");
    } finally {
      one.unlock();
    }
  }

  private Made write(BackupTarget target) throws IOException {
    long start = System.nanoTime();
    var unfinished = target.begin();
    try {
      // Most of what is in memory goes to the disk before anybody has to wait.
      server.checkpoint();
      var copied = server.graph().whileStill(() -> copy(unfinished));
      var files = new ArrayList<StoredFile>();
      for (var file : copied.files()) files.add(StoredFile.of(unfinished, file));
      var madeAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      new Manifest(Manifest.FORMAT, madeAt, copied.marker(), files).writeTo(unfinished);
      target.finish();
      return new Made(
          target.folder().toString(),
          files.size(),
          files.stream().mapToLong(StoredFile::bytes).sum(),
          copied.held(),
          since(start),
          copied.marker());
    } catch (IOException | RuntimeException e) {
      target.giveUp();
      throw e;
    }
  }

  private Copied copy(Path folder) {
    long start = System.nanoTime();
    try {
      server.checkpoint();
      var files = new ArrayList<Path>();
      for (var file : HomeFiles.in(home)) {
        var to = folder.resolve(home.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        if (copied(file, to)) files.add(to);
      }
      // Readers see a commit piece by piece, and the last one may still be coming into sight when
      // the copying begins; what was copied has it whole.
      return new Copied(files, CurrentState.of(server.graph()), since(start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file that went away meanwhile was a passing one.
  private static boolean copied(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.MILLIS);
  }

  /// The answer where the graph is a database that is not ours to copy.
  public static Problem ofOtherDatabase() {
    return refused(
        "The graph is a database of its own (AION_GRAPH_URI), not files of this home.",
        "Use that database's own backup and restore; './aion verify' proves the result.");
  }

  static Problem refused(String what, String remedy) {
    return new Problem(ProblemCode.BACKUP_REFUSED, what, remedy);
  }
}
