package aion.web.explore;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import aion.semantic.Mirror;
import aion.semantic.Rebuild;
import org.jspecify.annotations.Nullable;

/// The RDF mirror as a follower. When everything is to be read anew, the new mirror is made beside
/// the old one and takes its place when it is whole.
final class MirrorFollower implements Follower {
  private final Mirror mirror;
  private @Nullable Rebuild building;

  MirrorFollower(Mirror mirror) {
    this.mirror = mirror;
  }

  @Override
  public Cursor cursor() {
    var building = this.building;
    return read(building == null ? mirror.cursor() : building.cursor());
  }

  @Override
  public void apply(Batch batch) {
    if (batch.fresh()) {
      if (building != null) building.close();
      building = mirror.rebuild();
    }
    var cursor = NodeJson.write(batch.cursor());
    if (building == null) {
      mirror.apply(batch.nodes(), batch.gone(), cursor);
      return;
    }
    building.apply(batch.nodes(), batch.gone(), cursor);
    if (!batch.cursor().isWhole()) return;
    building.switchOver();
    building = null;
  }

  static Cursor read(String cursor) {
    return cursor.isEmpty() ? Cursor.START : NodeJson.readCursor(cursor);
  }
}
