package aion.projection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far a follower has come. It keeps the cursor beside what it copied, in one transaction.
///
/// @param offsets offset of the last entry it has, by partition
/// @param archived offset up to which each partition was archived when it began
/// @param run the last run of the recommender whose cards it has
/// @param inferred the last writing of inferred relations that it has
/// @param after the reference it has come to in its first reading; null when that is over
/// @param cards how far it has come in the cards of newer runs; null between them
public record Cursor(
    Map<String, Long> offsets,
    Map<String, Long> archived,
    long run,
    long inferred,
    @Nullable String after,
    @Nullable CardsRead cards) {
  /// @param until the last run that was finished when the reading of cards began
  /// @param after the reference of the last card read
  public record CardsRead(long until, String after) {}

  /// Of a follower that has nothing yet.
  public static final Cursor START = new Cursor(Map.of(), Map.of(), -1, 0, "", null);

  public Cursor {
    offsets = new TreeMap<>(offsets);
    archived = new TreeMap<>(archived);
  }

  /// Whether everything was read once.
  public boolean isWhole() {
    return after == null;
  }

  /// The same for a follower that takes no entries: its first reading is over when the members are
  /// read.
  public Cursor withoutEntries() {
    boolean members = after != null && !after.startsWith(Feed.ENTRIES);
    return members ? this : new Cursor(offsets, archived, run, inferred, null, cards);
  }

  /// Whether nothing can follow it: it is the start, or from before entries left the graph that it
  /// may still count on, or from another history, as after a restore.
  boolean isVoid(Feed.Heads now) {
    return run < 0
        || run > now.run()
        || inferred > now.inferred()
        || now.archived().entrySet().stream()
            .anyMatch(head -> head.getValue() > archived.getOrDefault(head.getKey(), 0L))
        || offsets.entrySet().stream()
            .anyMatch(mine -> mine.getValue() > now.offsets().getOrDefault(mine.getKey(), 0L));
  }
}
