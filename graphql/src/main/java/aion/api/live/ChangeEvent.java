package aion.api.live;

import aion.api.LedgerEntry;
import aion.api.query.Row;
import aion.projection.Change;
import aion.projection.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of a subscription.
///
/// @param cursor where it is; whoever goes on from it gets what comes behind
/// @param since of what was missed, the cursor behind which it lies; null otherwise
/// @param member the global id of the member; null when something was missed, or when what is gone
///   may have been of a site that the client does not see
/// @param nodes the member as it is now, by the names it has in the answer
/// @param entry what changed it; null when no entry did, or nobody asks
record ChangeEvent(
    Kind kind,
    String cursor,
    @Nullable String since,
    @Nullable String member,
    Map<String, Row> nodes,
    @Nullable LedgerEntry entry) {

  /// What an event says.
  enum Kind {
    CHANGED,
    GONE,
    MISSED
  }

  static ChangeEvent changed(Change change, Map<String, Row> nodes, @Nullable LedgerEntry entry) {
    return new ChangeEvent(
        Kind.CHANGED, ChangeCursor.encode(change.position()), null, change.ref(), nodes, entry);
  }

  /// @param named whether the client may be told which member it was
  static ChangeEvent gone(Change change, boolean named) {
    return new ChangeEvent(
        Kind.GONE,
        ChangeCursor.encode(change.position()),
        null,
        named ? change.ref() : null,
        Map.of(),
        null);
  }

  static ChangeEvent missed(Position from, Position to) {
    return new ChangeEvent(
        Kind.MISSED, ChangeCursor.encode(to), ChangeCursor.encode(from), null, Map.of(), null);
  }
}
