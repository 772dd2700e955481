package aion.api;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Files that were sent and wait to be imported: each under a random id, up to a size, for a while.
public final class Uploads {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_NAME = 255;
  private static final String NAME = ".name";

  private final Path folder;
  private final long mostBytes;
  private final Duration lifetime;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /// @param folder where they are kept; made when absent
  /// @param mostBytes the most a file may have as it is sent
  /// @param lifetime how long a file waits before it is dropped
  public Uploads(Path folder, long mostBytes, Duration lifetime, Clock clock) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /// The file name in the header `X-File-Name`: percent-encoded UTF-8, or as it is when it is not
  /// encoded so.
  public static String nameIn(String header) {
    try {
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return header;
    }
  }

  /// A file that waits.
  ///
  /// @param fileName as its sender called it
  public record Upload(String fileName, Path content) {}

  /// Keeps the content.
  ///
  /// @return the id under which it waits
  /// @throws Problem IMPORT_TOO_LARGE, FILE_NAME_INVALID
  public String keep(String fileName, InputStream content) {
    if (fileName.isBlank() || fileName.length() > LONGEST_NAME)
      throw new Problem(
          ProblemCode.FILE_NAME_INVALID,
          "The file name is empty or longer than %d characters.".formatted(LONGEST_NAME),
          "Send the plain name of the file, such as movements.csv.");
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    try {
      Files.createDirectories(folder);
      dropOld();
      write(folder.resolve(id), content);
      Files.writeString(folder.resolve(id + NAME), fileName, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }

  /// @throws Problem NOT_FOUND when no such file waits
  public Upload get(String id) {
    try {
      if (ID.matcher(id).matches() && Files.exists(folder.resolve(id + NAME)))
        return new Upload(
            Files.readString(folder.resolve(id + NAME), StandardCharsets.UTF_8),
            folder.resolve(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new Problem(
        ProblemCode.NOT_FOUND,
        "There is no upload '%s'; it was not found or has expired.".formatted(Problem.echo(id)),
        "Send the file again to /api/v1/uploads.");
  }

  /// Drops a file that is no longer needed.
  public void drop(String id) {
    if (!ID.matcher(id).matches()) return;
    try {
      Files.deleteIfExists(folder.resolve(id));
      Files.deleteIfExists(folder.resolve(id + NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, InputStream content) throws IOException {
    boolean whole = false;
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[65_536];
      long written = 0;
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        written += n;
        if (written > mostBytes)
          throw new Problem(
              ProblemCode.IMPORT_TOO_LARGE,
              "The file is larger than %d bytes.".formatted(mostBytes),
              "Split it, or compress it.");
        out.write(buffer, 0, n);
      }
      whole = true;
    } finally {
      if (!whole) Files.deleteIfExists(file);
    }
  }

  private void dropOld() throws IOException {
    var limit = clock.instant().minus(lifetime);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files)
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) Files.delete(file);
    }
  }
}
