package aion.audit;

import aion.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.value.ValueException;

/// An entry as it was found, in the graph or in the archive.
///
/// @param offset its place as stored: a whole number, unless somebody changed that
/// @param entry null when a property is absent or of another type
/// @param moved its MOVED relationships; none when archived
record Stored(Object offset, @Nullable Entry entry, boolean archived, List<Change> moved) {
  static Stored archived(Entry entry) {
    return new Stored(entry.offset(), entry, true, List.of());
  }

  static Stored from(Record row) {
    var moved = row.get("moved").asList(value -> Change.of(value.asMap()));
    return new Stored(row.get("offset").asObject(), entryOf(row), false, moved);
  }

  private static @Nullable Entry entryOf(Record row) {
    try {
      return Entry.from(row.get("entry"));
    } catch (ValueException e) {
      return null;
    }
  }
}
