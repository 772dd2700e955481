package aion.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of a home that belong into a backup: all, but for those that serve a running process.
final class HomeFiles {
  private static final Set<String> PASSING_FOLDERS =
      Set.of("uploads", "graph/logs", "graph/run", "archive/tmp", "explore");
  private static final Set<String> PASSING_FILES =
      Set.of("aion.lock", "server", "heads.jsonl.next", "store_lock", "database_lock");

  private HomeFiles() {}

  /// Their paths, in a fixed order.
  static List<Path> in(Path home) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return PASSING_FOLDERS.contains(nameIn(home, folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile() && !PASSING_FILES.contains(name)) found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (Files.exists(file)) throw e;
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  private static String nameIn(Path home, Path folder) {
    return home.relativize(folder).toString().replace('\\', '/');
  }
}
