package aion.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.digest.Sha256;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The list of a partition's archive files, one JSON object a line, in the order of the chain.
final class Manifest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_NAME = 100;

  private final Path folder;

  private Manifest(Path folder) {
    this.folder = folder;
  }

  /// @param archive the archive's folder
  static Manifest of(Path archive, String partition) {
    return new Manifest(archive.resolve(folderOf(partition)));
  }

  /// A folder's name that any file system takes; different partitions never share one.
  static String folderOf(String partition) {
    var name = new StringBuilder();
    for (byte octet : partition.getBytes(UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_')) name.append(c);
      else name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
    }
    if (name.length() <= LONGEST_NAME) return name.toString();
    var digest = Sha256.hexOf(partition);
    return name.substring(0, LONGEST_NAME) + "." + digest.substring(0, 16);
  }

  List<ArchiveFile> read() {
    try {
      if (!Files.exists(file())) return List.of();
      return Files.readAllLines(file(), UTF_8).stream()
          .filter(line -> !line.isBlank())
          .map(line -> JSON.readValue(line, ArchiveFile.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new Problem(
          ProblemCode.CHAIN_BROKEN,
          "The list of archive files '%s' is damaged.".formatted(file()),
          "Take it back from a backup.");
    }
  }

  /// Adds a file, all or nothing: the new list replaces the old one when it is safe on disk.
  void add(ArchiveFile added) throws IOException {
    var files = new ArrayList<>(read());
    files.add(added);
    write(files);
  }

  void write(List<ArchiveFile> files) throws IOException {
    var text =
        files.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
    var next = folder.resolve("manifest.jsonl.tmp");
    Files.createDirectories(folder);
    Files.writeString(next, text);
    sync(next);
    Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(folder);
  }

  private Path file() {
    return folder.resolve("manifest.jsonl");
  }

  /// Waits until a file's bytes are on disk.
  static void sync(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Waits until the names in a folder are on disk.
  static void syncFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
