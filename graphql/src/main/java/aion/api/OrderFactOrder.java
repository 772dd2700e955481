package aion.api;

import aion.ledger.OrderFact;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a client says happened to a purchase order line; which fields belong to which kind is said
/// in the schema.
record OrderFactOrder(
    String id,
    Kind kind,
    String line,
    @Nullable String order,
    @Nullable String supplier,
    @Nullable String item,
    @Nullable String location,
    @Nullable BigDecimal quantity,
    @Nullable String unit,
    @Nullable BigDecimal unitPrice,
    @Nullable String currency,
    @Nullable Instant promisedAt,
    @Nullable String reason,
    @Nullable Instant occurredAt) {
  enum Kind {
    PLACED,
    CONFIRMED,
    CHANGED,
    RECEIVED,
    CANCELLED,
    CLOSED
  }

  /// The fact it states.
  ///
  /// @throws Problem EVENT_INVALID when a field is missing
  OrderFact fact() {
    var key = new OrderLineId(line);
    var why = Objects.requireNonNullElse(reason, "");
    return switch (kind) {
      case PLACED -> placed(key);
      case CONFIRMED -> new OrderFact.Confirmed(key, promisedAt);
      case CHANGED -> new OrderFact.Changed(key, quantity, unit, unitPrice, promisedAt, why);
      case RECEIVED ->
          new OrderFact.Received(key, needed("quantity", quantity), needed("unit", unit));
      case CANCELLED -> new OrderFact.Cancelled(key, why);
      case CLOSED -> new OrderFact.Closed(key, why);
    };
  }

  private OrderFact placed(OrderLineId key) {
    return new OrderFact.Placed(
        key,
        needed("order", order),
        new SupplierId(needed("supplier", supplier)),
        new ItemId(needed("item", item)),
        location == null ? null : new LocationId(location),
        null,
        needed("quantity", quantity),
        needed("unit", unit),
        unitPrice,
        null,
        unitPrice == null ? null : needed("currency", currency),
        promisedAt);
  }

  private <T> T needed(String field, @Nullable T value) {
    if (value == null)
      throw new Problem(
          ProblemCode.EVENT_INVALID,
          "An order fact of kind %s needs '%s', which is missing.".formatted(kind, field),
          "Send '%s' with it.".formatted(field));
    return value;
  }
}
