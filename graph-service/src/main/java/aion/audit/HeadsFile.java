package aion.audit;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The heads of the chains in an append-only file of JSON lines outside the database. It stays
/// small: of older lines one per partition and day is kept.
public final class HeadsFile {
  public static final String NAME = "heads.jsonl";
  private static final long LARGEST = 4L << 20;

  private final Path file;

  public HeadsFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  public Path path() {
    return file;
  }

  /// Appends, and returns when the lines are on the disk. A last line that was cut off by a crash
  /// is taken away first.
  void append(Collection<Witness> witnesses) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel = FileChannel.open(file, CREATE, READ, WRITE)) {
      channel.position(endOfLastLine(channel));
      channel.truncate(channel.position());
      var text = new StringBuilder();
      witnesses.forEach(witness -> text.append(witness.line()));
      write(text, channel);
    }
    if (Files.size(file) > LARGEST) compact();
  }

  /// The newest head of each partition in the file.
  Map<String, Head> newest() throws IOException {
    var newest = new HashMap<String, Head>();
    if (Files.exists(file))
      for (var witness : read()) newest.put(witness.head().partition(), witness.head());
    return newest;
  }

  private List<Witness> read() throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.flatMap(line -> Witness.parse(line).stream()).toList();
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    var one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') return end;
    }
    return 0;
  }

  private static void write(CharSequence text, FileChannel channel) throws IOException {
    var bytes = StandardCharsets.UTF_8.encode(text.toString());
    while (bytes.hasRemaining()) channel.write(bytes);
    channel.force(true);
  }

  private void compact() throws IOException {
    var kept = new StringBuilder();
    kept(read()).forEach(witness -> kept.append(witness.line()));
    var next = file.resolveSibling(NAME + ".next");
    try (var channel = FileChannel.open(next, CREATE, READ, WRITE)) {
      channel.truncate(0);
      write(kept, channel);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The last of each partition and day, and each after which the chain did not go forward: that is
  /// what somebody who set it back would like to see gone.
  static List<Witness> kept(List<Witness> witnesses) {
    var next = new HashMap<String, Witness>();
    var kept = new ArrayList<Witness>();
    for (var witness : witnesses.reversed()) {
      var later = next.put(witness.head().partition(), witness);
      if (later == null || !day(later).equals(day(witness)) || !isForward(witness, later))
        kept.add(witness);
    }
    return kept.reversed();
  }

  private static boolean isForward(Witness earlier, Witness later) {
    return later.head().offset() > earlier.head().offset();
  }

  private static LocalDate day(Witness witness) {
    return witness.time().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
