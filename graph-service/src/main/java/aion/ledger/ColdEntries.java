package aion.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries of closed periods that are no longer in the graph.
public interface ColdEntries {
  /// A ledger of which nothing was archived.
  ColdEntries NONE =
      new ColdEntries() {
        @Override
        public List<Entry> find(Collection<String> ids) {
          return List.of();
        }

        @Override
        public @Nullable Instant closedBefore() {
          return null;
        }
      };

  /// The archived entries that have one of these ids.
  List<Entry> find(Collection<String> ids);

  /// Movements and order facts that were true before this time are no longer taken; null while
  /// every time is open.
  @Nullable Instant closedBefore();
}
