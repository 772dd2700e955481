package aion.audit;

import aion.ledger.Entry;
import java.util.List;
import java.util.function.Supplier;

/// The older part of the chains, where it has left the graph.
public interface ArchivedEntries {
  /// No entry has left the graph.
  ArchivedEntries NONE =
      new ArchivedEntries() {
        @Override
        public long lastOffset(String partition) {
          return 0;
        }

        @Override
        public List<Entry> after(String partition, long offset, int limit) {
          return List.of();
        }
      };

  /// The newest offset of the partition that is in the archive and no longer in the graph; 0 when
  /// there is none.
  long lastOffset(String partition);

  /// Does the work while no entry leaves the graph.
  default <T> T unmoved(Supplier<T> work) {
    return work.get();
  }

  /// The next entries of the partition that are in the archive, in order.
  List<Entry> after(String partition, long offset, int limit);
}
