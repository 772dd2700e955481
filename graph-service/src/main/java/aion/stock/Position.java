package aion.stock;

import aion.graph.StoredTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/// The balance of one position while a transaction holds its lock. Amounts are increments.
final class Position {
  final PositionKey key;
  private long onHand;
  private final long reserved;
  private long onOrder;
  private final long inTransit;
  private final long onHold;
  private @Nullable Instant countedAt;
  private @Nullable Instant lastMovedAt;
  private boolean changed;
  private final List<Moved> moved = new ArrayList<>();

  /// What one line did; the row of a MOVED relationship.
  record Moved(
      String entry, String position, int line, long delta, long effect, Instant validTime) {
    Map<String, Object> row() {
      return Map.of(
          "entry", entry,
          "position", position,
          "line", line,
          "delta", delta,
          "effect", effect,
          "validTime", Values.value(validTime.atZone(java.time.ZoneOffset.UTC)));
    }
  }

  Position(PositionKey key, Value row) {
    this.key = key;
    this.onHand = row.get("onHand").asLong();
    this.reserved = row.get("reserved").asLong();
    this.onOrder = row.get("onOrder").asLong();
    this.inTransit = row.get("inTransit").asLong();
    this.onHold = row.get("onHold").asLong();
    this.countedAt = StoredTime.from(row.get("countedAt"));
    this.lastMovedAt = StoredTime.from(row.get("lastMovedAt"));
  }

  long onHand() {
    return onHand;
  }

  long onOrder() {
    return onOrder;
  }

  long available() {
    return onHand - reserved - onHold;
  }

  boolean countedAfter(Instant time) {
    return countedAt != null && countedAt.isAfter(time);
  }

  boolean changed() {
    return changed;
  }

  List<Moved> moved() {
    return moved;
  }

  void move(Moved line) {
    onHand = Math.addExact(onHand, line.effect());
    if (lastMovedAt == null || line.validTime().isAfter(lastMovedAt))
      lastMovedAt = line.validTime();
    moved.add(line);
    changed = true;
  }

  void countedAt(Instant time) {
    if (!countedAfter(time)) countedAt = time;
  }

  void order(long delta) {
    onOrder = Math.addExact(onOrder, delta);
    changed = true;
  }

  Map<String, Object> row(ItemTerms terms) {
    var row = new java.util.HashMap<String, Object>();
    row.put("ref", key.ref());
    row.put("id", key.code());
    row.put("item", key.item().value());
    row.put("location", key.location().value());
    row.put("lot", key.lot() == null ? null : key.lot().value());
    row.put("owner", key.owner() == null ? null : key.owner().value());
    row.put("unit", terms.base().code());
    row.put("scale", terms.scale());
    row.put("onHand", onHand);
    row.put("available", available());
    row.put("onOrder", onOrder);
    row.put("countedAt", StoredTime.of(countedAt));
    row.put("lastMovedAt", StoredTime.of(lastMovedAt));
    return row;
  }
}
