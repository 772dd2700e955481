package aion.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Where a backup comes to be: under a name of its own until it is whole.
final class BackupTarget {
  private static final String OWNER_ONLY = "rwx------";

  private final Path folder;
  private final Path parent;
  private final Path unfinished;

  /// @throws aion.problem.Problem BACKUP_REFUSED when no backup can be made there
  BackupTarget(Path given, Path home) throws IOException {
    this.folder = given.normalize();
    var above = folder.getParent();
    if (!given.isAbsolute() || above == null)
      throw Backup.refused(
          "'%s' is not the full path of a folder.".formatted(given),
          "Name a folder with its path.");
    if (folder.startsWith(home))
      throw Backup.refused(
          "The folder '%s' is inside the home.".formatted(folder),
          "Name a folder elsewhere, better on another disk.");
    if (Files.exists(folder) && !isEmptyFolder(folder))
      throw Backup.refused(
          "There is something at '%s' already.".formatted(folder),
          "Name a folder that is new or empty; a backup never overwrites.");
    this.parent = above;
    this.unfinished = above.resolve("." + folder.getFileName() + ".unfinished");
  }

  Path folder() {
    return folder;
  }

  /// The folder to write into; what a broken backup left there is thrown away.
  Path begin() throws IOException {
    delete(unfinished);
    Files.createDirectories(parent);
    return Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
  }

  void finish() throws IOException {
    try (var folders = Files.walk(unfinished)) {
      for (var inside : folders.filter(Files::isDirectory).toList()) StoredFile.force(inside);
    }
    Files.deleteIfExists(folder);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    StoredFile.force(parent);
  }

  void giveUp() throws IOException {
    delete(unfinished);
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
