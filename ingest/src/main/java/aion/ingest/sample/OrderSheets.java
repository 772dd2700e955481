package aion.ingest.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to purchase order lines up to last night, in the order in which it happened.
/// Receipts are movements and not here.
final class OrderSheets {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private record Event(Instant time, List<String> row) {}

  private final Days days;
  private final List<Event> events = new ArrayList<>();

  private OrderSheets(Days days) {
    this.days = days;
  }

  static Sheet events(Simulation company, Days days) {
    var sheets = new OrderSheets(days);
    for (var line : company.orderLines())
      sheets.add(line, company.catalogue().get(line.offer().item()));
    var sheet =
        new Sheet(
            "event",
            "line",
            "time",
            "promisedAt",
            "order",
            "supplier",
            "item",
            "location",
            "madeAt",
            "quantity",
            "unit",
            "unitPrice",
            "freight",
            "currency",
            "reason");
    sheets.events.stream()
        .sorted(Comparator.comparing(Event::time))
        .forEach(event -> sheet.add(event.row));
    return sheet;
  }

  /// The order's key: the day and the supplier.
  static String order(OrderLine line, Days days) {
    return "PO-%s-%s"
        .formatted(DAY.format(days.date(line.placed())), line.supplier().code().substring(4));
  }

  static String key(OrderLine line, Days days) {
    return order(line, days) + "/" + line.number();
  }

  private void add(OrderLine line, SampleItem item) {
    add(
        "placed",
        line,
        line.placed(),
        Days.ORDERED,
        List.of(
            "",
            order(line, days),
            line.supplier().code(),
            item.sku(),
            Places.PLANT,
            line.supplier().site(),
            String.valueOf(line.quantity()),
            item.unit(),
            line.unitPrice().toPlainString(),
            line.freight().signum() == 0 ? "" : line.freight().toPlainString(),
            "USD"));
    if (line.isConfirmed())
      add(
          "confirmed",
          line,
          line.confirmed(),
          Days.CONFIRMED,
          List.of(line.promiseKnown() ? days.at(line.promised(), Days.RECEIVED).toString() : ""));
    if (line.cancelled() <= Days.LAST)
      add(
          "cancelled",
          line,
          line.cancelled(),
          Days.SORTED,
          List.of(
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "Not delivered 45 days after the promised day"));
  }

  private void add(String event, OrderLine line, int day, LocalTime time, List<String> rest) {
    var at = days.at(day, time);
    var row = new ArrayList<>(List.of(event, key(line, days), at.toString()));
    row.addAll(rest);
    events.add(new Event(at, row));
  }
}
