package aion.outbox.connector;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import aion.outbox.document.Document;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts documents into a folder. Who watches it sees whole files only, and the same order under the
/// same name.
///
/// @param folder made when absent
public record FileDrop(Path folder) implements Target {
  private static final Logger log = LoggerFactory.getLogger(FileDrop.class);

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Sending send(Parcel parcel) {
    try {
      Files.createDirectories(folder);
      for (var document : parcel.documents()) put(document);
      sync(folder);
      return new Sending.Taken(
          parcel.documents().stream().map(Document::name).collect(Collectors.joining(", ")));
    } catch (IOException e) {
      log.atDebug().setCause(e).log("the outbox folder cannot be written");
      return new Sending.Down(
          new Problem(
              ProblemCode.REMOTE_UNREACHABLE,
              "The folder for orders cannot be written.",
              "Make room there, and give this user the right to write; AION_OUTBOX_FOLDER names it."));
    }
  }

  private void put(Document document) throws IOException {
    var file = folder.resolve(document.name());
    if (Files.isRegularFile(file)
        && Files.size(file) == document.content().length
        && Arrays.equals(Files.readAllBytes(file), document.content())) return;
    // Nobody takes a hidden file for an order; the same name again, so that none is left behind.
    var unfinished = folder.resolve("." + document.name() + ".part");
    try (var out = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
      var content = ByteBuffer.wrap(document.content());
      while (content.hasRemaining()) out.write(content);
      out.force(true);
    }
    Files.move(unfinished, file, ATOMIC_MOVE);
  }

  /// A new name lasts when its folder is on the disk. Not every system can do that.
  private static void sync(Path folder) {
    try (var entry = FileChannel.open(folder)) {
      entry.force(true);
    } catch (IOException e) {
      log.atDebug().setCause(e).log("a folder cannot be synchronized here");
    }
  }
}
