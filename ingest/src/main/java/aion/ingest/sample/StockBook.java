package aion.ingest.sample;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stock of the sample company and every movement that made it, in the order of posting. Keeps
/// the books of the simulation itself: what would take a balance below zero is a mistake in it.
final class StockBook {
  /// @param role `consumed` or `produced` in a production, else empty
  /// @param to where a transfer goes, else empty
  /// @param amount in increments of the item
  record Line(String role, String item, String location, String to, long amount) {}

  /// @param orderLine the order line that a receipt fulfils, else empty
  record Movement(
      int day, LocalTime time, String kind, List<Line> lines, String orderLine, String reason) {
    Movement {
      lines = List.copyOf(lines);
    }
  }

  private record Position(String item, String location) {}

  private final Map<Position, Long> onHand = new HashMap<>();
  private final List<Movement> movements = new ArrayList<>();

  long onHand(String item, String location) {
    return onHand.getOrDefault(new Position(item, location), 0L);
  }

  /// By time; at one time, in the order of posting.
  List<Movement> movements() {
    return movements.stream()
        .sorted(Comparator.comparingInt(Movement::day).thenComparing(Movement::time))
        .toList();
  }

  void receive(int day, String item, String location, long amount, String orderLine) {
    change(item, location, amount);
    add(day, Days.RECEIVED, "receipt", one(item, location, "", amount), orderLine, "Purchase");
  }

  void produce(int day, LocalTime time, List<Line> lines) {
    for (var line : lines)
      change(line.item, line.location, line.role.equals("produced") ? line.amount : -line.amount);
    add(day, time, "production", lines, "", "Work order");
  }

  void transfer(int day, LocalTime time, String item, String from, String to, long amount) {
    change(item, from, -amount);
    change(item, to, amount);
    add(day, time, "transfer", one(item, from, to, amount), "", "Replenishment");
  }

  void issue(int day, String item, String location, long amount) {
    change(item, location, -amount);
    add(day, Days.ISSUED, "issue", one(item, location, "", amount), "", "Sale");
  }

  void takeBack(int day, String item, String location, long amount) {
    change(item, location, amount);
    add(day, Days.RETURNED, "return", one(item, location, "", amount), "", "Customer return");
  }

  void scrap(int day, LocalTime time, String item, String location, long amount, String reason) {
    change(item, location, -amount);
    add(day, time, "scrap", one(item, location, "", amount), "", reason);
  }

  void count(int day, LocalTime time, String item, String location, long found, String reason) {
    onHand.put(new Position(item, location), found);
    add(day, time, "count", one(item, location, "", found), "", reason);
  }

  private void change(String item, String location, long by) {
    long balance = onHand.merge(new Position(item, location), by, Long::sum);
    if (balance < 0)
      throw new IllegalStateException(
          "Stock of %s at %s would be %d".formatted(item, location, balance));
  }

  private static List<Line> one(String item, String location, String to, long amount) {
    return List.of(new Line("", item, location, to, amount));
  }

  private void add(
      int day, LocalTime time, String kind, List<Line> lines, String orderLine, String reason) {
    movements.add(new Movement(day, time, kind, lines, orderLine, reason));
  }
}
