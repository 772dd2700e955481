package aion.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// A follower that keeps nodes in memory, and is killed now and then: before it has taken a batch,
/// or after it has taken it and before it knows that it has.
final class CopyingFollower {
  private final Feed feed;
  private final Random random;
  private final Map<String, Node> nodes = new HashMap<>();
  private Cursor cursor = Cursor.START;

  CopyingFollower(Feed feed, long seed) {
    this.feed = feed;
    this.random = new Random(seed);
  }

  /// @return whether there is more to take now
  boolean step() {
    var batch = NodeJson.readBatch(NodeJson.write(feed.next(cursor)));
    if (random.nextInt(5) == 0) return true;
    if (batch.fresh()) nodes.clear();
    batch.nodes().forEach(node -> nodes.put(node.ref(), node));
    batch.gone().forEach(nodes::remove);
    if (!batch.fresh() && random.nextInt(5) == 0) return true;
    cursor = NodeJson.readCursor(NodeJson.write(batch.cursor()));
    return batch.more();
  }

  /// Steps until it has everything, which it does while nobody posts.
  Map<String, Node> all() {
    while (step() || feed.heads().behind(cursor) > 0) {}
    return nodes;
  }

  Cursor cursor() {
    return cursor;
  }
}
