package aion.supply;

import static aion.problem.ProblemCode.EVENT_INVALID;

import aion.graph.StoredTime;
import aion.ledger.OrderFact.Placed;
import aion.problem.Problem;
import aion.stock.Bounds;
import aion.stock.PositionKey;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// A purchase order line while a transaction holds its lock. Amounts are increments of its item.
final class OrderLine {
  final OrderLineId id;
  final ItemId item;
  final @Nullable PositionKey position;

  /// Who delivers it.
  final String supplier;

  private long quantity;
  private long received;
  private Status status;
  private @Nullable Instant confirmedAt;
  private @Nullable Instant promisedAt;
  private @Nullable Instant receivedAt;
  private @Nullable BigDecimal unitPrice;
  private final @Nullable Placed placed;
  private final @Nullable Instant placedAt;
  private boolean changed;

  enum Status {
    PLACED("placed"),
    CONFIRMED("confirmed"),
    PARTIALLY_RECEIVED("partiallyReceived"),
    RECEIVED("received"),
    CANCELLED("cancelled"),
    CLOSED("closed");

    final String notation;

    Status(String notation) {
      this.notation = notation;
    }

    static Status of(String notation) {
      for (var status : values()) if (status.notation.equals(notation)) return status;
      throw new IllegalArgumentException("No order status '%s'.".formatted(notation));
    }
  }

  private OrderLine(
      OrderLineId id,
      ItemId item,
      @Nullable LocationId location,
      String supplier,
      long quantity,
      @Nullable Placed placed,
      @Nullable Instant placedAt) {
    this.id = id;
    this.item = item;
    this.position = location == null ? null : PositionKey.of(item, location);
    this.supplier = supplier;
    this.quantity = quantity;
    this.status = Status.PLACED;
    this.placed = placed;
    this.placedAt = placedAt;
    this.changed = placed != null;
  }

  static OrderLine of(Placed placed, long quantity, Instant placedAt) {
    var line =
        new OrderLine(
            placed.line(),
            placed.item(),
            placed.location(),
            placed.supplier().value(),
            quantity,
            placed,
            placedAt);
    line.promisedAt = placed.promisedAt();
    line.unitPrice = placed.unitPrice();
    return line;
  }

  static OrderLine from(Value row) {
    var location = row.get("location").isNull() ? null : row.get("location").asString();
    var line =
        new OrderLine(
            new OrderLineId(row.get("id").asString()),
            new ItemId(row.get("item").asString()),
            location == null ? null : new LocationId(location),
            row.get("supplier").asString(),
            row.get("quantity").asLong(),
            null,
            null);
    line.received = row.get("quantityReceived").asLong();
    if (!row.get("unitPrice").isNull())
      line.unitPrice = BigDecimal.valueOf(row.get("unitPrice").asLong(), 6);
    line.status = Status.of(row.get("status").asString());
    line.confirmedAt = StoredTime.from(row.get("confirmedAt"));
    line.promisedAt = StoredTime.from(row.get("promisedAt"));
    line.receivedAt = StoredTime.from(row.get("receivedAt"));
    return line;
  }

  Status status() {
    return status;
  }

  boolean changed() {
    return changed;
  }

  /// What is still expected, in increments.
  long outstanding() {
    return switch (status) {
      case PLACED, CONFIRMED, PARTIALLY_RECEIVED -> Math.max(0, quantity - received);
      case RECEIVED, CANCELLED, CLOSED -> 0;
    };
  }

  /// What would be expected if an open line's quantity were another.
  long outstandingOf(long other) {
    return Math.max(0, other - received);
  }

  /// What would be expected if an amount had not arrived.
  long outstandingWithout(long amount) {
    return switch (status) {
      case PLACED, CONFIRMED, PARTIALLY_RECEIVED, RECEIVED ->
          Math.max(0, quantity - (received - amount));
      case CANCELLED, CLOSED -> 0;
    };
  }

  /// @throws Problem QUANTITY_INVALID when more would have arrived than can be kept
  void requireRoom(long more) {
    Bounds.plus(received, more);
  }

  void confirm(Instant at, @Nullable Instant promised) {
    confirmedAt = at;
    if (promised != null) promisedAt = promised;
    if (status == Status.PLACED) status = Status.CONFIRMED;
    changed = true;
  }

  void receive(long amount, Instant at) {
    received = Math.addExact(received, amount);
    if (receivedAt == null || at.isAfter(receivedAt)) receivedAt = at;
    if (status != Status.CANCELLED && status != Status.CLOSED) status = byReceived();
    changed = true;
  }

  /// Goods that were said to have arrived had not.
  void takeBack(long amount) {
    received = Math.subtractExact(received, amount);
    if (status == Status.RECEIVED || status == Status.PARTIALLY_RECEIVED) status = byReceived();
    if (received == 0) receivedAt = null;
    changed = true;
  }

  /// The state that follows from what was received.
  private Status byReceived() {
    if (received >= quantity) return Status.RECEIVED;
    if (received > 0) return Status.PARTIALLY_RECEIVED;
    return confirmedAt == null ? Status.PLACED : Status.CONFIRMED;
  }

  /// @throws Problem EVENT_INVALID when nothing is expected any more
  void requireOpen() {
    if (status == Status.RECEIVED || status == Status.CANCELLED || status == Status.CLOSED)
      throw new Problem(
          EVENT_INVALID,
          "Purchase order line '%s' is %s and cannot be changed.".formatted(id, status.notation),
          "Place a new line.");
  }

  void quantity(long now) {
    quantity = now;
    if (received > 0) status = byReceived();
    changed = true;
  }

  void change(@Nullable BigDecimal price, @Nullable Instant promised) {
    if (price != null) unitPrice = price;
    if (promised != null) promisedAt = promised;
    changed = true;
  }

  void end(Status end) {
    status = end;
    changed = true;
  }

  Map<String, Object> row(String unit, int scale) {
    var row = new HashMap<String, Object>();
    row.put("id", id.value());
    row.put("item", item.value());
    row.put("unit", unit);
    row.put("scale", scale);
    row.put("quantity", quantity);
    row.put("quantityReceived", received);
    row.put("status", status.notation);
    row.put("confirmedAt", StoredTime.of(confirmedAt));
    row.put("promisedAt", StoredTime.of(promisedAt));
    row.put("receivedAt", StoredTime.of(receivedAt));
    row.put("isNew", placed != null);
    row.put("unitPrice", millionths(unitPrice));
    if (placed != null) {
      row.put("orderedAt", StoredTime.of(placedAt));
      row.put("order", placed.order());
      row.put("supplier", placed.supplier().value());
      row.put("location", placed.location() == null ? null : placed.location().value());
      row.put("madeAt", placed.madeAt() == null ? null : placed.madeAt().value());
      row.put("freight", millionths(placed.freight()));
      row.put("currency", placed.currency());
    }
    return row;
  }

  private static @Nullable Long millionths(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.movePointRight(6).longValueExact();
  }
}
