package aion.ingest.sample;

import aion.ingest.sample.Places.Outlet;
import java.util.List;

/// Sends products from the plant to the outlets, serves customers there, and takes goods back. What
/// is not on the shelf is not sold: the sale is lost.
final class Distribution {
  private static final int INSPECTION_DAY = 4;

  private final Demand demand;
  private final StockBook stock;
  private long lost;

  Distribution(Demand demand, StockBook stock) {
    this.demand = demand;
    this.stock = stock;
  }

  /// Pieces that customers asked for in vain.
  long lost() {
    return lost;
  }

  void work(int day) {
    for (var product : demand.products())
      for (var outlet : Places.outletsOf(product)) {
        if (day % 7 == outlet.refillDay()) refill(product, outlet, day);
        serve(product, outlet, day);
      }
    for (var outlet : List.of(Places.SURABAYA, Places.MEDAN)) {
      if (day % 7 == outlet.issueDays().getLast()) takeBack(outlet, day);
      if (day % 7 == INSPECTION_DAY) inspect(outlet, day);
    }
  }

  static long target(Demand demand, SampleItem product, Outlet outlet, int day) {
    double weekly = demand.expectedWeekly(product, day) * outlet.percent() / 100;
    return Math.round(outlet.coverWeeks() * weekly) + 10;
  }

  private void refill(SampleItem product, Outlet outlet, int day) {
    long missing =
        target(demand, product, outlet, day) - stock.onHand(product.sku(), outlet.location());
    long sent = Math.min(missing, stock.onHand(product.sku(), Places.PLANT));
    if (sent > 0)
      stock.transfer(day, Days.TRANSFERRED, product.sku(), Places.PLANT, outlet.location(), sent);
  }

  private void serve(SampleItem product, Outlet outlet, int day) {
    long asked = demand.of(product, outlet, day);
    long served = Math.min(asked, stock.onHand(product.sku(), outlet.location()));
    lost += asked - served;
    if (served > 0) stock.issue(day, product.sku(), outlet.location(), served);
  }

  private void takeBack(Outlet outlet, int day) {
    for (int time = 0; time < 2; time++) {
      int place =
          Dice.roll(demand.products().size(), "returned" + outlet.location(), 10L * day + time);
      int pieces = 1 + Dice.roll(3, "pieces returned" + outlet.location(), 10L * day + time);
      stock.takeBack(day, demand.products().get(place).sku(), Places.returnsOf(outlet), pieces);
    }
  }

  /// Of what came back one piece in three is scrapped, the rest goes back on the shelf.
  private void inspect(Outlet outlet, int day) {
    String from = Places.returnsOf(outlet);
    for (var product : demand.products()) {
      long pieces = stock.onHand(product.sku(), from);
      long broken = (pieces + Dice.roll(3, product.sku() + from, day)) / 3;
      if (broken > 0)
        stock.scrap(day, Days.SORTED, product.sku(), from, broken, "Broken on return");
      if (pieces > broken)
        stock.transfer(day, Days.SORTED, product.sku(), from, outlet.location(), pieces - broken);
    }
  }
}
