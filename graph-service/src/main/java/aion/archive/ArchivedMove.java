package aion.archive;

import aion.graph.StoredTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// What one line of an archived entry did to one position, in increments; the row of what was a
/// MOVED relationship.
///
/// @param sequence its number within the position
/// @param place the sequence whose place it takes among facts of the same valid time
/// @param delta what was said
/// @param effect what it did to stock on hand when it was recorded
/// @param counted what a count found; null on other lines
/// @param cancels the id of the count that this line of a correction takes back; null on others
/// @param standsFor the kind of the movement that a correction takes back or puts right; null on
///   others
public record ArchivedMove(
    String position,
    String entry,
    String kind,
    long offset,
    Instant validTime,
    Instant recordTime,
    int line,
    long sequence,
    long place,
    long delta,
    long effect,
    @Nullable Long counted,
    @Nullable String cancels,
    @Nullable String standsFor,
    long reserved,
    long onHold,
    long inTransit,
    long onOrder) {

  /// @param entry the entry it belongs to
  /// @param moved the properties of the relationship, with `position`
  static ArchivedMove from(aion.ledger.Entry entry, Value moved) {
    return new ArchivedMove(
        moved.get("position").asString(),
        entry.id(),
        entry.kind(),
        entry.offset(),
        Objects.requireNonNullElse(StoredTime.from(moved.get("validTime")), entry.validTime()),
        entry.recordTime(),
        moved.get("line").asInt(),
        moved.get("sequence").asLong(),
        moved.get("place").asLong(),
        moved.get("delta").asLong(),
        moved.get("effect").asLong(),
        number(moved.get("counted")),
        text(moved.get("cancels")),
        text(moved.get("as")),
        moved.get("reserved").asLong(0),
        moved.get("onHold").asLong(0),
        moved.get("inTransit").asLong(0),
        moved.get("onOrder").asLong(0));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable Long number(Value value) {
    return value.isNull() ? null : value.asLong();
  }
}
