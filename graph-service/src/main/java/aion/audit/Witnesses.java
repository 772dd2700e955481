package aion.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The heads that were written down outside the database, for a verification.
public final class Witnesses {
  private final Map<String, NavigableMap<Long, List<Witness>>> seen = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private Witnesses() {}

  /// Nothing is known from outside.
  public static Witnesses none() {
    var none = new Witnesses();
    none.notes.add(
        "There are no heads from outside the database, so entries that were cut off the end, or a chain"
            + " that was written anew with its head, would not be noticed.");
    return none;
  }

  /// The heads in a file; a file that is missing or damaged in places is told in the notes.
  public static Witnesses in(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in(in);
    } catch (NoSuchFileException e) {
      return none();
    } catch (IOException e) {
      throw new UncheckedIOException("The heads file '%s' could not be read.".formatted(file), e);
    }
  }

  /// The heads in the content of a file.
  public static Witnesses in(InputStream content) throws IOException {
    var witnesses = new Witnesses();
    var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      var witness = Witness.parse(line);
      if (witness.isPresent()) witnesses.add(witness.get());
      else
        witnesses.notes.add(
            "Line %d of the heads file is damaged and was left out.".formatted(number));
    }
    if (witnesses.seen.isEmpty()) witnesses.notes.addAll(none().notes);
    return witnesses;
  }

  private void add(Witness witness) {
    seen.computeIfAbsent(witness.head().partition(), _ -> new TreeMap<>())
        .computeIfAbsent(witness.head().offset(), _ -> new ArrayList<>())
        .add(witness);
  }

  /// What the reader of the verification should know about these heads.
  List<String> notes() {
    return notes.size() <= 10 ? List.copyOf(notes) : List.copyOf(notes.subList(0, 10));
  }

  Set<String> partitions() {
    return seen.keySet();
  }

  /// The heads that were seen at this offset.
  List<Witness> at(String partition, long offset) {
    return of(partition).getOrDefault(offset, List.of());
  }

  /// The heads that were seen beyond this offset, nearest first.
  List<Witness> beyond(String partition, long offset) {
    return of(partition).tailMap(offset, false).values().stream().flatMap(List::stream).toList();
  }

  /// The newest offset before this one at which a head was seen; 0 when there is none.
  long before(String partition, long offset) {
    var earlier = of(partition).lowerKey(offset);
    return earlier == null ? 0 : earlier;
  }

  private NavigableMap<Long, List<Witness>> of(String partition) {
    return seen.getOrDefault(partition, new TreeMap<>());
  }
}
