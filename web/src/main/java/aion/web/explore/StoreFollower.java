package aion.web.explore;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import aion.semantic.SparqlStore;

/// A SPARQL store elsewhere as a follower.
record StoreFollower(SparqlStore store) implements Follower {
  @Override
  public Cursor cursor() {
    return MirrorFollower.read(store.cursor());
  }

  @Override
  public void apply(Batch batch) {
    var cursor = batch.cursor();
    store.apply(
        batch.nodes(), batch.gone(), NodeJson.write(cursor), batch.fresh(), cursor.isWhole());
  }
}
