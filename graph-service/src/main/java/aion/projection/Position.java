package aion.projection;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a reader of changes has come to: behind one change and before the next.
///
/// @param offsets offset of the last entry it has whole, by partition
/// @param run the last run of the recommender whose cards it has whole
/// @param inferred the last writing of inferred relations that it has whole
/// @param within what it is in the midst of; null between two of them
public record Position(
    Map<String, Long> offsets, long run, long inferred, @Nullable Within within) {
  /// A part of what one entry, run or writing changed.
  ///
  /// @param what a partition, whose next entry it is, or one of the words below
  /// @param until the last run or writing that was finished when it began; the entry's offset
  /// @param after the reference of the last member taken
  public record Within(String what, long until, String after) {}

  static final String CARDS = "~cards";
  static final String GONE = "~gone";
  static final String INFERRED = "~inferred";

  public Position {
    offsets = new TreeMap<>(offsets);
  }

  /// Where everything is that has happened by now.
  public static Position at(Feed.Heads heads) {
    return new Position(heads.offsets(), heads.run(), heads.inferred(), null);
  }

  /// The reference behind which to go on within this; empty when it is not in the midst of it.
  String after(String what) {
    return within != null && within.what.equals(what) ? within.after : "";
  }

  boolean isIn(String what) {
    return within != null && within.what.equals(what);
  }

  Position in(String what, long until, String after) {
    return new Position(offsets, run, inferred, new Within(what, until, after));
  }

  Position behindEntry(String partition, long offset) {
    var next = new TreeMap<>(offsets);
    next.put(partition, offset);
    return new Position(next, run, inferred, null);
  }

  /// Whether changes behind it can no longer be told: they left the graph with an archiving, or it
  /// is of another history, as after a restore.
  boolean isLost(Feed.Heads now) {
    return run > now.run()
        || inferred > now.inferred()
        || now.archived().entrySet().stream()
            .anyMatch(head -> head.getValue() > offsets.getOrDefault(head.getKey(), 0L))
        || offsets.entrySet().stream()
            .anyMatch(mine -> mine.getValue() > now.offsets().getOrDefault(mine.getKey(), 0L));
  }

  /// Entries that a reader here does not have yet.
  public long behind(Feed.Heads now) {
    return now.offsets().entrySet().stream()
        .mapToLong(h -> Math.max(0, h.getValue() - offsets.getOrDefault(h.getKey(), 0L)))
        .sum();
  }

  /// Whether nothing has happened since.
  public boolean hasAll(Feed.Heads now) {
    return within == null && behind(now) == 0 && run >= now.run() && inferred >= now.inferred();
  }
}
