package aion.backup;

import aion.digest.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of a backup.
///
/// @param path within the backup, with `/` between folders
/// @param sha256 of its content, in hexadecimal
record StoredFile(String path, long bytes, String sha256) {
  /// Reads a file and makes sure that it is on the disk.
  static StoredFile of(Path folder, Path file) throws IOException {
    var sha256 = Sha256.hexOf(file);
    force(file);
    var path = folder.relativize(file).toString().replace('\\', '/');
    return new StoredFile(path, Files.size(file), sha256);
  }

  /// Makes sure that a file or the entries of a folder are on the disk.
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
