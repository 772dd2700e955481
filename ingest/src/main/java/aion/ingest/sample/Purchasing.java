package aion.ingest.sample;

import aion.ingest.sample.Suppliers.Offer;
import aion.ingest.sample.Suppliers.Supplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reviews what the plant buys, orders it, and receives it as late as real suppliers were.
final class Purchasing {
  private static final int OVERDUE_DAYS = 7;
  private static final int GIVEN_UP_DAYS = 45;
  private static final int REST_DAYS = 5;

  private final Catalogue catalogue;
  private final Suppliers suppliers;
  private final Factory factory;
  private final Prices prices;
  private final StockBook stock;
  private final List<List<Integer>> lateness;
  private final List<OrderLine> lines = new ArrayList<>();
  private final Map<String, Integer> ordersOfItem = new HashMap<>();
  private final Map<String, Integer> ordersOfSupplier = new HashMap<>();

  Purchasing(
      Catalogue catalogue,
      Suppliers suppliers,
      Factory factory,
      Prices prices,
      StockBook stock,
      RealData real) {
    this.catalogue = catalogue;
    this.suppliers = suppliers;
    this.factory = factory;
    this.prices = prices;
    this.stock = stock;
    this.lateness = List.copyOf(real.lateness().values());
  }

  /// All lines, in the order of placing.
  List<OrderLine> lines() {
    return lines;
  }

  void receive(int day) {
    for (var line : lines)
      for (var delivery : line.deliveries())
        if (delivery.day() == day) {
          var item = catalogue.get(line.offer().item());
          long amount = item.increments(BigDecimal.valueOf(delivery.quantity()));
          stock.receive(day, item.sku(), Places.PLANT, amount, line.code());
        }
  }

  void review(int day) {
    if (!Days.isWorkday(day)) return;
    int place = 0;
    for (String item : suppliers.offersByItem().keySet()) {
      if (Story.isReviewed(item, place++, day)) reviewItem(item, day);
    }
  }

  /// Stock at which an item is ordered, in base units.
  double reorderLevel(String item, int day) {
    int leadTime = suppliers.offersOf(item).getFirst().supplier().leadTimeDays();
    return Story.reorderLevel(item, leadTime, factory.expectedDailyUse(item, day));
  }

  private void reviewItem(String item, int day) {
    double position = onHand(item) + onOrder(item, day);
    double level = reorderLevel(item, day);
    if (position >= level || Story.isOrderingPaused(item, day)) return;
    double use = factory.expectedDailyUse(item, day);
    long need = (long) Math.ceil(level + Story.orderDays(item) * use - position);
    int number = ordersOfItem.merge(item, 1, Integer::sum);
    var offers = suppliers.offersOf(item);
    var offer = offers.get(number % Story.turn(item) == 0 ? offers.size() - 1 : 0);
    order(offer, offer.lotFor(need), day);
  }

  private double onHand(String item) {
    return stock.onHand(item, Places.PLANT) / Math.pow(10, catalogue.get(item).decimals());
  }

  /// What is ordered and not hopelessly late.
  private double onOrder(String item, int day) {
    return lines.stream()
        .filter(line -> line.offer().item().equals(item) && day - line.promised() <= OVERDUE_DAYS)
        .mapToLong(line -> line.quantity() - line.receivedBy(day))
        .sum();
  }

  private void order(Offer offer, int quantity, int day) {
    var supplier = offer.supplier();
    int number = ordersOfSupplier.merge(supplier.code(), 1, Integer::sum);
    long lineOfOrder =
        1 + lines.stream().filter(l -> l.placed() == day && l.supplier().equals(supplier)).count();
    int confirmed = day + supplier.confirmDays();
    int promised = confirmed + supplier.leadTimeDays() + slot(offer);
    int late = lateDays(supplier, number);
    int earliest = confirmed + Math.ceilDiv(supplier.leadTimeDays(), 2);
    int received = Math.max(earliest, promised + late);
    boolean givenUp = received > promised + GIVEN_UP_DAYS;
    var price = prices.of(offer, quantity, day);
    lines.add(
        new OrderLine(
            offer,
            lineOfOrder,
            quantity,
            price,
            freight(supplier, price, quantity),
            day,
            confirmed,
            promised,
            Dice.roll(60, "no day" + supplier.code(), number) != 0,
            givenUp ? promised + GIVEN_UP_DAYS : OrderLine.NEVER,
            givenUp ? List.of() : deliveries(offer, quantity, received, number)));
  }

  private int slot(Offer offer) {
    long before = lines.stream().filter(line -> line.offer().equals(offer)).count();
    var slots = offer.supplier().slots();
    return slots.get((int) (before % slots.size()));
  }

  /// The real days late of the vendor that stands behind the supplier, one after the other.
  private int lateDays(Supplier supplier, int number) {
    var real = lateness.get(suppliers.suppliers().indexOf(supplier));
    return real.get((number - 1) % real.size());
  }

  private static List<OrderLine.Delivery> deliveries(
      Offer offer, int quantity, int received, int number) {
    boolean whole =
        Story.isNeverSplit(offer.item())
            || Dice.roll(10, "split" + offer.supplier().code(), number) != 0;
    int first = quantity * 3 / 5;
    return whole
        ? List.of(new OrderLine.Delivery(received, quantity))
        : List.of(
            new OrderLine.Delivery(received, first),
            new OrderLine.Delivery(received + REST_DAYS, quantity - first));
  }

  private static BigDecimal freight(Supplier supplier, BigDecimal price, int quantity) {
    return price
        .multiply(BigDecimal.valueOf(quantity))
        .multiply(supplier.freightShare())
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
