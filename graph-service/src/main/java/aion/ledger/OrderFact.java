package aion.ledger;

import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a purchase order line. The posting's valid time is when it happened.
public sealed interface OrderFact extends Fact {
  OrderLineId line();

  /// The line was ordered. An open line counts as on order at its location.
  ///
  /// @param order the purchase order's key; it is made when this is its first line
  /// @param location where the goods go; null when they go straight to a customer
  /// @param madeAt the key of the manufacturing site; null when unknown
  /// @param unitPrice price of one base unit of the item in `currency`; null when unknown
  /// @param freight freight of the whole line in `currency`; null when unknown or in the price
  /// @param promisedAt null when nobody promised a day
  record Placed(
      OrderLineId line,
      String order,
      SupplierId supplier,
      ItemId item,
      @Nullable LocationId location,
      @Nullable LocationId madeAt,
      BigDecimal amount,
      String unit,
      @Nullable BigDecimal unitPrice,
      @Nullable BigDecimal freight,
      @Nullable String currency,
      @Nullable Instant promisedAt)
      implements OrderFact {
    @Override
    public String kind() {
      return "order.placed";
    }
  }

  /// The supplier confirmed; the lead time starts here.
  ///
  /// @param promisedAt null when the supplier gave no day
  record Confirmed(OrderLineId line, @Nullable Instant promisedAt) implements OrderFact {
    @Override
    public String kind() {
      return "order.confirmed";
    }
  }

  /// Goods of a line arrived where we keep no stock (straight to a customer). Goods that arrive at
  /// a location of ours are a [Movement.Receipt] with the order line.
  record Received(OrderLineId line, BigDecimal amount, String unit) implements OrderFact {
    @Override
    public String kind() {
      return "order.received";
    }
  }

  /// What has not arrived is no longer expected.
  record Cancelled(OrderLineId line, String reason) implements OrderFact {
    @Override
    public String kind() {
      return "order.cancelled";
    }
  }

  /// What was agreed has changed; what is null stays as it was.
  ///
  /// @param amount the whole quantity of the line, in `unit`
  /// @param unit null together with the amount
  /// @param unitPrice price of one base unit of the item in the line's currency
  record Changed(
      OrderLineId line,
      @Nullable BigDecimal amount,
      @Nullable String unit,
      @Nullable BigDecimal unitPrice,
      @Nullable Instant promisedAt,
      String reason)
      implements OrderFact {
    @Override
    public String kind() {
      return "order.changed";
    }
  }

  /// What has arrived is accepted as the whole; no more is expected.
  record Closed(OrderLineId line, String reason) implements OrderFact {
    @Override
    public String kind() {
      return "order.closed";
    }
  }
}
