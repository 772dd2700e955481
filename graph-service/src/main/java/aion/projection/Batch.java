package aion.projection;

import java.util.List;

/// What a follower takes over in one transaction, together with the cursor.
///
/// @param fresh whether a reading of everything begins: what the follower had before is void
/// @param nodes nodes as they are now; each replaces the one of the same reference
/// @param gone references of nodes that are no longer there
/// @param cursor where the next batch begins
/// @param more whether there is more to take now
public record Batch(
    boolean fresh, List<Node> nodes, List<String> gone, Cursor cursor, boolean more) {
  public Batch {
    nodes = List.copyOf(nodes);
    gone = List.copyOf(gone);
  }
}
