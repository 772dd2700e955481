package aion.ingest.sample;

import aion.ingest.sample.Suppliers.Offer;
import aion.ingest.sample.Suppliers.Supplier;
import java.math.BigDecimal;
import java.util.List;

/// A line of a purchase order with its whole life, the part after today included.
///
/// @param number its place in the order, from 1
/// @param quantity in the item's base unit
/// @param freight of the whole line; zero when it is in the price
/// @param promiseKnown whether the confirmation names the promised day
/// @param cancelled the day on which the buyer gave up, or [#NEVER]
record OrderLine(
    Offer offer,
    long number,
    int quantity,
    BigDecimal unitPrice,
    BigDecimal freight,
    int placed,
    int confirmed,
    int promised,
    boolean promiseKnown,
    int cancelled,
    List<Delivery> deliveries) {
  static final int NEVER = Integer.MAX_VALUE;

  record Delivery(int day, int quantity) {}

  OrderLine {
    deliveries = List.copyOf(deliveries);
  }

  Supplier supplier() {
    return offer.supplier();
  }

  /// The key within this run of the simulation; [OrderSheets] names the day.
  String code() {
    return "%03d-%s-%d".formatted(placed, supplier().code(), number);
  }

  /// Whether the supplier has confirmed by last night.
  boolean isConfirmed() {
    return confirmed <= Days.LAST;
  }

  int receivedBy(int day) {
    return deliveries.stream().filter(d -> d.day() <= day).mapToInt(Delivery::quantity).sum();
  }

  boolean isOpen(int day) {
    return cancelled > day && receivedBy(day) < quantity;
  }
}
