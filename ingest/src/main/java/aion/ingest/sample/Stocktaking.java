package aion.ingest.sample;

import java.util.ArrayList;
import java.util.List;

/// Counts what is on the shelves: everything at the start, then some positions every four weeks.
final class Stocktaking {
  private static final int EVERY_DAYS = 28;
  private static final int POSITIONS = 10;

  private record Position(SampleItem item, String location) {}

  private final StockBook stock;
  private final List<Position> positions = new ArrayList<>();

  Stocktaking(Catalogue catalogue, StockBook stock) {
    this.stock = stock;
    for (var item : catalogue.items().values()) {
      if (!item.sku().equals(Story.ITEM)) positions.add(new Position(item, Places.PLANT));
      if (item.isProduct())
        Places.outletsOf(item).forEach(o -> positions.add(new Position(item, o.location())));
    }
  }

  /// The shelves as the two years begin.
  void open(
      Catalogue catalogue,
      BillsOfMaterials bills,
      Demand demand,
      Factory factory,
      Purchasing purchasing) {
    for (var item : catalogue.items().values()) {
      if (item.isProduct()) {
        openAt(item, Places.PLANT, Math.round(3 * demand.expectedWeekly(item, 0)));
        for (var outlet : Places.outletsOf(item))
          openAt(item, outlet.location(), Distribution.target(demand, item, outlet, 0));
      } else {
        double days = factory.expectedDailyUse(item.sku(), 0);
        double amount =
            bills.isMade(item.sku())
                ? 42 * days
                : Story.openingOf(item.sku(), purchasing.reorderLevel(item.sku(), 0) + 15 * days);
        openAt(item, Places.PLANT, Math.round(amount) * (long) Math.pow(10, item.decimals()));
      }
    }
  }

  private void openAt(SampleItem item, String location, long amount) {
    stock.count(0, Days.COUNTED, item.sku(), location, amount, "Opening count");
  }

  /// Before work begins. Counts find up to 0.4 % less than the books say; a little material is
  /// thrown away.
  void work(int day) {
    if (day == 0 || day % EVERY_DAYS != 0) return;
    int round = day / EVERY_DAYS;
    for (int i = 0; i < POSITIONS; i++) {
      var position = positions.get((POSITIONS * round + i) % positions.size());
      String sku = position.item.sku();
      long books = stock.onHand(sku, position.location);
      long missing = books * Dice.roll(5, sku + position.location, day) / 1000;
      stock.count(day, Days.COUNTED, sku, position.location, books - missing, "Cycle count");
      if (!position.item.isProduct() && i % 3 == 0) scrap(day, position, (books - missing) / 500);
    }
  }

  private void scrap(int day, Position position, long amount) {
    if (amount > 0)
      stock.scrap(
          day, Days.COUNTED, position.item.sku(), position.location, amount, "Damaged in store");
  }
}
