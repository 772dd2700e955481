package aion.web.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// How the command line on the same machine reaches a running server: its address and a token that
/// only the owner of the home may read. A new token is made at each start.
///
/// @param url e.g. `http://localhost:8080`
/// @param token the bearer token of the local operator
public record RunningServer(String url, String token) {
  private static final String FILE = "server";

  public static RunningServer at(String url) {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new RunningServer(url, HexFormat.of().formatHex(random));
  }

  /// The server of this home, as it said when it started; it may have stopped since.
  public static Optional<RunningServer> find(Path home) {
    try {
      var lines = Files.readAllLines(home.resolve(FILE));
      return lines.size() == 2
          ? Optional.of(new RunningServer(lines.getFirst(), lines.getLast()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public void writeTo(Path home) {
    var file = home.resolve(FILE);
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, List.of(url, token));
    } catch (IOException e) {
      throw new UncheckedIOException("The file '%s' could not be written.".formatted(file), e);
    }
  }
}
