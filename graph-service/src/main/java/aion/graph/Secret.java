package aion.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A generated password in a file that only its owner may read.
record Secret(Path file, String value, boolean isNew) {
  /// The password in the file, or a new one that [#keep] writes there.
  static Secret of(Path file) {
    try {
      if (Files.exists(file)) return new Secret(file, Files.readString(file).strip(), false);
      var random = new byte[24];
      new SecureRandom().nextBytes(random);
      return new Secret(file, HexFormat.of().formatHex(random), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep() {
    try {
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, ownerOnly);
      Files.writeString(file, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
