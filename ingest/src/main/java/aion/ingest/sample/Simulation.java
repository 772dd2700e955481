package aion.ingest.sample;

import java.util.List;

/// The two years of the company, day by day. Always the same: today only names the days.
///
/// @param lost pieces that customers asked for in vain
record Simulation(
    Catalogue catalogue,
    BillsOfMaterials bills,
    Suppliers suppliers,
    Demand demand,
    StockBook stock,
    List<OrderLine> orderLines,
    long lost) {

  static Simulation run() {
    var catalogue = Catalogue.shipped();
    var bills = BillsOfMaterials.shipped();
    var suppliers = Suppliers.shipped();
    var real = RealData.shipped();
    var demand = new Demand(catalogue.products(), real.weeks());
    var stock = new StockBook();
    var factory = new Factory(catalogue, bills, demand, stock);
    var purchasing = new Purchasing(catalogue, suppliers, factory, new Prices(real), stock, real);
    var distribution = new Distribution(demand, stock);
    var stocktaking = new Stocktaking(catalogue, stock);
    stocktaking.open(catalogue, bills, demand, factory, purchasing);
    for (int day = 0; day < Days.COUNT; day++) {
      stocktaking.work(day);
      purchasing.receive(day);
      factory.work(day);
      purchasing.review(day);
      distribution.work(day);
    }
    Story.countLastNight(stock);
    return new Simulation(
        catalogue, bills, suppliers, demand, stock, purchasing.lines(), distribution.lost());
  }
}
