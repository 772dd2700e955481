package aion.web.explore;

import aion.projection.Batch;
import aion.projection.Cursor;

/// A copy that takes over what the feed gives, each batch together with its cursor or not at all.
interface Follower {
  /// Where it goes on.
  Cursor cursor();

  void apply(Batch batch);
}
