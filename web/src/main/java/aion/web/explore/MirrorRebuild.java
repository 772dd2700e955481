package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import aion.semantic.Mirror;
import aion.semantic.Rebuild;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;

/// Builds the RDF mirror beside the one in use, compares both at the same place of the ledger, and
/// switches.
final class MirrorRebuild implements LoopbackDoor.Room {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TRIES = 200;

  private final Mirror mirror;
  private final Following following;
  private final FeedClient feed;
  private final ReentrantLock one = new ReentrantLock();

  MirrorRebuild(Mirror mirror, Following following, FeedClient feed) {
    this.mirror = mirror;
    this.following = following;
    this.feed = feed;
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    if (mirror.cursor().isEmpty()) throw ExploreProcess.notReady("The RDF mirror is being filled.");
    if (!one.tryLock())
      throw new Problem(
          ProblemCode.RATE_LIMITED,
          "The mirror is being built anew already.",
          "Wait until that has ended.");
    try (var rebuild = mirror.rebuild()) {
      long start = System.nanoTime();
      var cursor = filled(rebuild, Cursor.START);
      var difference = following.whileStill(() -> finish(rebuild, cursor));
      return LoopbackDoor.Answer.json(
          JSON.writeValueAsBytes(
              Map.of(
                  "equal", difference.isEmpty(),
                  "onlyInRebuilt", difference.lacking(),
                  "onlyInReplaced", difference.left(),
                  "tookMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))));
    } finally {
      one.unlock();
    }
  }

  /// Both follow until they stand at the same place; then the new one takes over.
  private Rebuild.Difference finish(Rebuild rebuild, Cursor from) {
    var cursor = from;
    for (int i = 0; i < TRIES; i++) {
      cursor = filled(rebuild, cursor);
      while (following.step()) {}
      if (!cursor.equals(following.cursor())) continue;
      var difference = rebuild.compare();
      rebuild.switchOver();
      return difference;
    }
    throw new Problem(
        ProblemCode.QUERY_TIMEOUT,
        "The ledger moved on %d times while both mirrors were brought to the same place."
            .formatted(TRIES),
        "Try again when less is being imported.");
  }

  private Cursor filled(Rebuild rebuild, Cursor from) {
    var cursor = from;
    while (true) {
      var batch = feed.next(cursor);
      if (batch.fresh() && !cursor.equals(Cursor.START))
        throw ExploreProcess.notReady("The ledger was archived while the mirror was built anew.");
      rebuild.apply(batch.nodes(), batch.gone(), NodeJson.write(batch.cursor()));
      cursor = batch.cursor();
      if (!batch.more()) return cursor;
    }
  }
}
