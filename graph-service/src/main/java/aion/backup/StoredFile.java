package aion.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of a backup.
///
/// @param path within the backup, with `/` between folders
/// @param sha256 of its content, in hexadecimal
record StoredFile(String path, long bytes, String sha256) {
  private static final int BUFFER_BYTES = 1 << 20;

  /// Reads a file and makes sure that it is on the disk.
  static StoredFile of(Path folder, Path file) throws IOException {
    var digest = digest();
    long bytes = 0;
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    force(file);
    var path = folder.relativize(file).toString().replace('\\', '/');
    return new StoredFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static String hash(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /// Makes sure that a file or the entries of a folder are on the disk.
  static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
