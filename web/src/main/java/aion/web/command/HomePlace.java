package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The place of a home that is being restored: locked, while the new one is made beside it.
final class HomePlace implements AutoCloseable {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;
  private final Path unfinished;
  private final Home locked;
  private final boolean hadData;

  private HomePlace(Path folder, Home locked, boolean hadData) throws IOException {
    this.folder = folder;
    this.locked = locked;
    this.hadData = hadData;
    this.unfinished = folder.resolveSibling("." + folder.getFileName() + ".restoring");
    delete(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /// @param replace whether a home that has data may be put aside
  /// @throws Problem HOME_IN_USE, or RESTORE_REFUSED when there is data
  static HomePlace of(Path folder, boolean replace) throws IOException {
    boolean hadData = hasData(folder);
    if (hadData && !replace && !Home.isOpen(folder))
      throw new Problem(
          ProblemCode.RESTORE_REFUSED,
          "The home '%s' has data.".formatted(folder),
          "Name another folder with --home, or put this one aside with --replace.");
    return new HomePlace(folder, Home.open(folder), hadData);
  }

  /// Where to make the new home.
  Path unfinished() {
    return unfinished;
  }

  /// Gives the new home its name.
  ///
  /// @return where the old one is now; null when there was none
  @Nullable Path take() throws IOException {
    Path aside = null;
    if (hadData) {
      var now = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
      aside = folder.resolveSibling(folder.getFileName() + ".before-restore-" + now);
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    } else {
      delete(folder);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    return aside;
  }

  @Override
  public void close() throws IOException {
    delete(unfinished);
    locked.close();
  }

  /// Whether there is more than what opening an empty home makes.
  private static boolean hasData(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (var files = Files.walk(folder)) {
      return files.anyMatch(file ->
          Files.isRegularFile(file) && !file.endsWith("aion.lock") && !file.endsWith("server"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
