package aion.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of what is added, texts as UTF-8 (FIPS 180-4).
public final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 18;

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  /// The SHA-256 of a text, as 64 hexadecimal digits in lower case.
  public static String hexOf(String text) {
    return new Sha256().add(text).hex();
  }

  /// As [#hexOf(String)], of bytes.
  public static String hexOf(byte[] content) {
    return new Sha256().add(content).hex();
  }

  /// As [#hexOf(String)], of all that is in a file.
  public static String hexOf(Path file) throws IOException {
    var sha = new Sha256();
    var buffer = new byte[BUFFER_BYTES];
    try (var in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        sha.digest.update(buffer, 0, read);
    }
    return sha.hex();
  }

  public Sha256 add(String text) {
    return add(text.getBytes(UTF_8));
  }

  public Sha256 add(byte[] content) {
    digest.update(content);
    return this;
  }

  /// What it is of all that was added, in 32 bytes; nothing can be added afterwards.
  public byte[] bytes() {
    return digest.digest();
  }

  /// As [#bytes], as 64 hexadecimal digits in lower case.
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
