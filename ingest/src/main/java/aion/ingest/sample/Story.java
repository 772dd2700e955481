package aion.ingest.sample;

import java.util.Map;

/// What the sample company is built to show: one item is critical today, some should be ordered
/// soon, the rest is healthy. `docs/SAMPLE_COMPANY.md` has the arithmetic.
final class Story {
  /// The critical item: a motor that two suppliers sell, one cheaper, one two days faster.
  static final String ITEM = "MTR-500";

  static final String CHEAPER = "SUP-09";
  static final String FASTER = "SUP-13";

  /// The product that takes it, made in a small lot on every workday.
  static final String PRODUCT = "BLD-PRO";

  /// Two cartons of 40 that last night's count did not find.
  static final int NOT_FOUND = 80;

  private static final int OPENING = 150;
  private static final int REORDER_LEVEL = 140;

  /// Items whose buyer has stopped ordering, and since which day.
  private static final Map<String, Integer> PAUSED =
      Map.of(
          "AL-ING", 684,
          "GLS-JAR", 684,
          "MAN-ID", 690,
          "MB", 690,
          "MTR-350", 690,
          "PP", 684);

  private Story() {}

  /// Every item is reviewed once a week, the critical one on every workday.
  static boolean isReviewed(String item, int place, int day) {
    int turn = place % 6;
    return item.equals(ITEM) || day % 7 == (turn < 2 ? turn : turn + 1);
  }

  /// Stock, with what is on order, at which an item is ordered, in base units.
  static double reorderLevel(String item, int leadTimeDays, double dailyUse) {
    return item.equals(ITEM) ? REORDER_LEVEL : dailyUse * (2 * leadTimeDays + 40);
  }

  /// Days of use that an order adds to the reorder level.
  static int orderDays(String item) {
    return item.equals(ITEM) ? 0 : 30;
  }

  /// Of so many orders one goes to the second supplier.
  static int turn(String item) {
    return item.equals(ITEM) ? 2 : 3;
  }

  static boolean isNeverSplit(String item) {
    return item.equals(ITEM);
  }

  static boolean isOrderingPaused(String item, int day) {
    return day >= PAUSED.getOrDefault(item, Days.COUNT);
  }

  static double openingOf(String item, double usual) {
    return item.equals(ITEM) ? OPENING : usual;
  }

  static void countLastNight(StockBook stock) {
    long books = stock.onHand(ITEM, Places.PLANT);
    stock.count(
        Days.LAST,
        Days.EVENING_COUNT,
        ITEM,
        Places.PLANT,
        Math.max(0, books - NOT_FOUND),
        "Cycle count: two cartons of 40 not found");
  }
}
