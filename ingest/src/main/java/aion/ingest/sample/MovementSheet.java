package aion.ingest.sample;

import aion.ingest.sample.StockBook.Line;
import aion.ingest.sample.StockBook.Movement;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All movements, one row each, in the order in which they were posted. The components of a
/// production stand side by side in its row.
final class MovementSheet {
  /// The most components of a bill of materials.
  static final int COMPONENTS = 10;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Simulation company;
  private final Days days;
  private final Map<String, String> orderLines = new HashMap<>();

  private MovementSheet(Simulation company, Days days) {
    this.company = company;
    this.days = days;
    for (var line : company.orderLines()) orderLines.put(line.code(), OrderSheets.key(line, days));
  }

  static Sheet of(Simulation company, Days days) {
    return new MovementSheet(company, days).sheet();
  }

  private Sheet sheet() {
    var header =
        new ArrayList<>(
            List.of(
                "movement",
                "kind",
                "time",
                "location",
                "to",
                "item",
                "quantity",
                "unit",
                "orderLine",
                "reason",
                "components"));
    for (int i = 1; i <= COMPONENTS; i++)
      header.addAll(List.of("component" + i, "quantity" + i, "unit" + i));
    var sheet = new Sheet(header);
    int number = 0;
    int day = 0;
    for (var movement : company.stock().movements()) {
      number = movement.day() == day ? number + 1 : 1;
      day = movement.day();
      sheet.add(row(movement, number));
    }
    return sheet;
  }

  private List<String> row(Movement movement, int number) {
    var main = movement.lines().getLast();
    var item = company.catalogue().get(main.item());
    var consumed = movement.lines().subList(0, movement.lines().size() - 1);
    var row =
        new ArrayList<>(
            List.of(
                "MV-%s-%03d".formatted(DAY.format(days.date(movement.day())), number),
                movement.kind(),
                days.at(movement.day(), movement.time()).toString(),
                main.location(),
                main.to(),
                item.sku(),
                item.text(main.amount()),
                item.unit(),
                orderLines.getOrDefault(movement.orderLine(), ""),
                movement.reason(),
                consumed.isEmpty() ? "" : String.valueOf(consumed.size())));
    consumed.forEach(line -> row.addAll(component(line)));
    return row;
  }

  private List<String> component(Line line) {
    var item = company.catalogue().get(line.item());
    return List.of(item.sku(), item.text(line.amount()), item.unit());
  }
}
