package aion.web.bench;

import aion.ledger.StockLine;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the movements of the sample company come to: balances, demand, and what arrived of orders.
final class SampleStock {
  private static final int DEMAND_DAYS = 180;
  private static final Set<String> TAKING = Set.of("issue", "scrap");

  /// An item and a location.
  record Place(String item, String location) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byItem = item.compareTo(other.item);
      return byItem != 0 ? byItem : location.compareTo(other.location);
    }
  }

  private final Instant since;
  final Map<Place, BigDecimal> onHand = new TreeMap<>();
  final Map<String, BigDecimal> received = new HashMap<>();
  private final Map<Place, BigDecimal> used = new HashMap<>();

  SampleStock(Instant today) {
    since = today.minus(Duration.ofDays(DEMAND_DAYS));
  }

  /// The mean demand a day; zero without any.
  BigDecimal demandOf(Place place) {
    return used.getOrDefault(place, BigDecimal.ZERO)
        .divide(BigDecimal.valueOf(DEMAND_DAYS), 3, RoundingMode.HALF_UP);
  }

  void add(NamedCsvRecord row) {
    var time = Instant.parse(row.getField("time"));
    var kind = row.getField("kind");
    var location = row.getField("location");
    var main = new Place(row.getField("item"), location);
    var amount = new BigDecimal(row.getField("quantity"));
    switch (kind) {
      case "count" -> onHand.put(main, amount);
      case "transfer" -> {
        move(main, amount.negate(), time, true);
        move(new Place(main.item, row.getField("to")), amount, time, false);
      }
      case "production" -> {
        for (int i = 1; i <= Integer.parseInt(row.getField("components")); i++)
          move(
              new Place(row.getField("component" + i), location),
              new BigDecimal(row.getField("quantity" + i)).negate(),
              time,
              true);
        move(main, amount, time, false);
      }
      default -> {
        boolean taking = TAKING.contains(kind);
        move(main, taking ? amount.negate() : amount, time, !kind.equals("receipt"));
      }
    }
    var line = row.getField("orderLine");
    if (!line.isEmpty()) received.merge(line, amount, BigDecimal::add);
  }

  /// Lines of stock that is not told apart by lot.
  void add(List<StockLine> lines, Instant time, boolean taking) {
    for (var line : lines)
      if (line.lot() == null)
        move(
            new Place(line.item().value(), line.location().value()),
            taking ? line.amount().negate() : line.amount(),
            time,
            taking);
  }

  private void move(Place place, BigDecimal amount, Instant time, boolean isDemand) {
    onHand.merge(place, amount, BigDecimal::add);
    if (isDemand && !time.isBefore(since)) used.merge(place, amount.negate(), BigDecimal::add);
  }
}
