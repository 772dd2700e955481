package aion.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.Value;

/// An entry's id with the time it was true.
public record TimedEntry(String entry, Instant time) {
  /// Texts as the graph and the archive order them: by code points.
  public static final Comparator<String> BY_CODE_POINTS =
      (a, b) -> {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) i++;
        if (i == a.length() || i == b.length()) return a.length() - b.length();
        return Character.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      };

  private static final Comparator<TimedEntry> LATEST_FIRST =
      Comparator.comparing(TimedEntry::time)
          .reversed()
          .thenComparing(TimedEntry::entry, BY_CODE_POINTS);

  /// Reads a map with `entry` and `time`.
  public static TimedEntry from(Value row) {
    return new TimedEntry(
        row.get("entry").asString(), row.get("time").asZonedDateTime().toInstant());
  }

  /// The ids of the latest of both, latest first, those of one time in the order of their ids.
  public static List<String> latest(List<TimedEntry> hot, List<TimedEntry> cold, int most) {
    return Stream.concat(hot.stream(), cold.stream())
        .sorted(LATEST_FIRST)
        .limit(most)
        .map(TimedEntry::entry)
        .toList();
  }

  /// Surrogates stand for code points above all others.
  private static char rank(char c) {
    return Character.isSurrogate(c) ? (char) (c + 0x2000) : c >= 0xE000 ? (char) (c - 0x800) : c;
  }
}
