package aion.stock;

import aion.graph.StoredTime;
import aion.ledger.StockChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// The balance of one position while a transaction holds its lock. Amounts are increments.
final class Position {
  final PositionKey key;
  final String node;
  private long onHand;
  private long reserved;
  private long onOrder;
  private long inTransit;
  private long onHold;
  private long movements;
  private @Nullable Instant countedAt;
  private long countedPlace;
  private @Nullable Instant lastMovedAt;
  private final List<Happened> here = new ArrayList<>();

  /// A change that this transaction made, and when it was true.
  record Happened(StockChange change, Instant validTime) {}

  Position(PositionKey key, Value row) {
    this.key = key;
    this.node = row.get("node").asString();
    this.onHand = row.get("onHand").asLong();
    this.reserved = row.get("reserved").asLong();
    this.onOrder = row.get("onOrder").asLong();
    this.inTransit = row.get("inTransit").asLong();
    this.onHold = row.get("onHold").asLong();
    this.movements = row.get("movements").asLong();
    this.countedAt = StoredTime.from(row.get("countedAt"));
    this.countedPlace = row.get("countedPlace").asLong();
    this.lastMovedAt = StoredTime.from(row.get("lastMovedAt"));
  }

  long onHand() {
    return onHand;
  }

  long reserved() {
    return reserved;
  }

  long onHold() {
    return onHold;
  }

  long available() {
    return onHand - reserved - onHold;
  }

  /// The number of its newest change.
  long movements() {
    return movements;
  }

  /// Whether something was recorded that is true after a time, or as early at a later place.
  ///
  /// @param place its own newest sequence, or that of a line that is taken back
  boolean mayHaveMovedAfter(Instant time, long place) {
    if (lastMovedAt == null) return false;
    int order = lastMovedAt.compareTo(time);
    return order > 0 || order == 0 && place <= movements;
  }

  /// @throws aion.problem.Problem QUANTITY_INVALID when a balance would be too large to keep
  void requireRoom(
      long moreOnHand, long moreReserved, long moreOnHold, long moreInTransit, long moreOnOrder) {
    Bounds.plus(onHand, moreOnHand);
    Bounds.plus(reserved, moreReserved);
    Bounds.plus(onHold, moreOnHold);
    Bounds.plus(inTransit, moreInTransit);
    Bounds.plus(onOrder, moreOnOrder);
  }

  /// Whether a count has settled what was true at a time and place.
  boolean settledAfter(Instant time, long place) {
    if (countedAt == null) return false;
    int order = countedAt.compareTo(time);
    return order > 0 || order == 0 && countedPlace > place;
  }

  /// What this transaction changed so far; the graph does not have it yet.
  List<Happened> here() {
    return here;
  }

  void apply(StockChange change, Instant validTime) {
    onHand = Math.addExact(onHand, change.effect());
    reserved = Math.addExact(reserved, change.reserved());
    onHold = Math.addExact(onHold, change.onHold());
    inTransit = Math.addExact(inTransit, change.inTransit());
    onOrder = Math.addExact(onOrder, change.onOrder());
    movements = change.sequence();
    boolean moves = change.delta() != 0 || change.counted() != null;
    if (moves && (lastMovedAt == null || validTime.isAfter(lastMovedAt))) lastMovedAt = validTime;
    if (change.counted() != null && !settledAfter(validTime, change.place()))
      countedAt(validTime, change.place());
    here.add(new Happened(change, validTime));
  }

  /// Says which count is the newest now; null when there is none.
  void countedAt(@Nullable Instant time, long place) {
    countedAt = time;
    countedPlace = place;
  }

  Map<String, Object> row(ItemTerms terms) {
    var row = new HashMap<String, Object>();
    row.put("node", node);
    row.put("id", key.code());
    row.put("item", key.item().value());
    row.put("location", key.location().value());
    row.put("lot", key.lot() == null ? null : key.lot().value());
    row.put("owner", key.owner() == null ? null : key.owner().value());
    row.put("unit", terms.base().code());
    row.put("scale", terms.scale());
    row.put("onHand", onHand);
    row.put("reserved", reserved);
    row.put("available", available());
    row.put("onOrder", onOrder);
    row.put("inTransit", inTransit);
    row.put("onHold", onHold);
    row.put("movements", movements);
    row.put("countedAt", StoredTime.of(countedAt));
    row.put("countedPlace", countedAt == null ? null : countedPlace);
    row.put("lastMovedAt", StoredTime.of(lastMovedAt));
    return row;
  }
}
