package aion.ingest.sample;

import aion.ingest.sample.StockBook.Line;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes components and products at the plant, each every other week up to a target, but for the
/// product of the story, which is made in small lots.
final class Factory {
  private static final int COMPONENT_WEEKS = 6;
  private static final int PRODUCT_WEEKS = 8;
  private static final int LOT_STEP = 10;

  private final Catalogue catalogue;
  private final BillsOfMaterials bills;
  private final Demand demand;
  private final StockBook stock;
  private final Map<String, Map<String, BigDecimal>> needs = new LinkedHashMap<>();
  private final List<SampleItem> components;

  Factory(Catalogue catalogue, BillsOfMaterials bills, Demand demand, StockBook stock) {
    this.catalogue = catalogue;
    this.bills = bills;
    this.demand = demand;
    this.stock = stock;
    this.components =
        catalogue.items().values().stream()
            .filter(item -> bills.isMade(item.sku()) && !item.isProduct())
            .toList();
    catalogue.products().forEach(p -> needs.put(p.sku(), bills.explode(p.sku())));
  }

  /// What the plant is expected to use of an item in a day, in base units.
  double expectedDailyUse(String sku, int day) {
    double weekly = 0;
    for (var product : catalogue.products()) {
      var need = Tables.get(needs, product.sku()).get(sku);
      if (need != null) weekly += need.doubleValue() * demand.expectedWeekly(product, day);
    }
    return weekly / 7;
  }

  void work(int day) {
    if (!Days.isWorkday(day)) return;
    for (int place = 0; place < components.size(); place++)
      if (isTurn(place, day)) makeComponent(components.get(place), day);
    var products = catalogue.products();
    for (int place = 0; place < products.size(); place++) {
      var product = products.get(place);
      if (product.sku().equals(Story.PRODUCT)) makeSmallLot(product, day);
      else if (isTurn(place, day)) makeProduct(product, day);
    }
  }

  /// Each workday of two weeks has its share of the turns.
  private static boolean isTurn(int place, int day) {
    int turn = place % 12;
    int workday = turn % 6 < 2 ? turn % 6 : turn % 6 + 1;
    return day % 14 == workday + 7 * (turn / 6);
  }

  private void makeComponent(SampleItem component, int day) {
    double target = 7 * COMPONENT_WEEKS * expectedDailyUse(component.sku(), day);
    long missing = Math.round(target) - stock.onHand(component.sku(), Places.PLANT);
    make(component, roundedUp(missing), day, Days.COMPONENTS_MADE);
  }

  private void makeProduct(SampleItem product, int day) {
    double target = PRODUCT_WEEKS * demand.expectedWeekly(product, day);
    make(
        product,
        roundedUp(Math.round(target) - onHandEverywhere(product)),
        day,
        Days.PRODUCTS_MADE);
  }

  /// About a sixth of the mean week of the last half year.
  private void makeSmallLot(SampleItem product, int day) {
    double level = demand.expectedWeekly(product, day, 26) / 6;
    double missing = PRODUCT_WEEKS * 6 * level - onHandEverywhere(product);
    double lot = Math.clamp(level + missing / 150, 0.9 * level, 1.1 * level);
    make(product, Math.round(lot), day, Days.PRODUCTS_MADE);
  }

  private long onHandEverywhere(SampleItem product) {
    return stock.onHand(product.sku(), Places.PLANT)
        + Places.outletsOf(product).stream()
            .mapToLong(outlet -> stock.onHand(product.sku(), outlet.location()))
            .sum();
  }

  private static long roundedUp(long pieces) {
    return pieces <= 0 ? 0 : Math.ceilDiv(pieces, LOT_STEP) * LOT_STEP;
  }

  /// Makes so many pieces, or as many as the components allow.
  private void make(SampleItem made, long wanted, int day, LocalTime time) {
    long pieces = wanted;
    for (var line : bills.of(made.sku())) pieces = Math.min(pieces, possible(line));
    if (pieces <= 0) return;
    var lines = new ArrayList<Line>();
    for (var line : bills.of(made.sku()))
      lines.add(new Line("consumed", line.component(), Places.PLANT, "", taken(line, pieces)));
    lines.add(new Line("produced", made.sku(), Places.PLANT, "", pieces));
    stock.produce(day, time, lines);
  }

  private long taken(BillsOfMaterials.Line line, long pieces) {
    var amount = line.taken().multiply(BigDecimal.valueOf(pieces));
    return catalogue.get(line.component()).increments(amount);
  }

  private long possible(BillsOfMaterials.Line line) {
    long shelf = stock.onHand(line.component(), Places.PLANT);
    var amount = BigDecimal.valueOf(shelf, catalogue.get(line.component()).decimals());
    return amount.divideToIntegralValue(line.taken()).longValueExact();
  }
}
