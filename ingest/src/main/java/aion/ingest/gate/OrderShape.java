package aion.ingest.gate;

import aion.ledger.Fact;
import aion.ledger.OrderFact;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.util.List;
import java.util.Map;

/// What happened to a purchase order line.
record OrderShape(String kind, Map<String, Field> parts) implements Entry.FactShape {
  static final List<String> KINDS = List.of("placed", "confirmed", "received", "cancelled");
  static final List<String> PARTS =
      List.of(
          "line",
          "purchase-order",
          "supplier",
          "item",
          "location",
          "made-at",
          "amount",
          "unit",
          "unit-price",
          "freight",
          "currency",
          "promised-at",
          "reason");

  OrderShape {
    parts = Map.copyOf(parts);
  }

  @Override
  public Fact fact(Frame frame) {
    var line = new OrderLineId(part("line").text(frame));
    return switch (kind) {
      case "placed" -> placed(frame, line);
      case "confirmed" -> new OrderFact.Confirmed(line, part("promised-at").findMoment(frame));
      case "received" ->
          new OrderFact.Received(line, part("amount").number(frame), part("unit").text(frame));
      case "cancelled" -> new OrderFact.Cancelled(line, part("reason").textOr(frame, ""));
      default -> throw new IllegalStateException("No order fact is called " + kind);
    };
  }

  @Override
  public List<Field> fields() {
    return List.copyOf(parts.values());
  }

  private Fact placed(Frame frame, OrderLineId line) {
    var location = part("location").find(frame);
    var madeAt = part("made-at").find(frame);
    return new OrderFact.Placed(
        line,
        part("purchase-order").text(frame),
        new SupplierId(part("supplier").text(frame)),
        new ItemId(part("item").text(frame)),
        location == null ? null : new LocationId(location),
        madeAt == null ? null : new LocationId(madeAt),
        part("amount").number(frame),
        part("unit").text(frame),
        part("unit-price").findNumber(frame),
        part("freight").findNumber(frame),
        part("currency").find(frame),
        part("promised-at").findMoment(frame));
  }

  private Field part(String name) {
    return parts.getOrDefault(name, new Field(name, null));
  }
}
