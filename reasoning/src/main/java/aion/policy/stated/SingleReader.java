package aion.policy.stated;

import java.util.ArrayList;
import java.util.List;

/// Reads the problems of one item at one place.
final class SingleReader {
  private static final int MOST_LEAD = 1_000;

  private SingleReader() {}

  static ReorderUpTo reorderUpTo(Fields fields) {
    return new ReorderUpTo(
        DemandReader.read(fields.object("demand")),
        fields.above("h", 0),
        fields.above("p", 0),
        fields.amount("K"),
        fields.whole("lead_time", 0, MOST_LEAD, 0));
  }

  static ReorderLot reorderLot(Fields fields) {
    double rate = fields.has("demand") ? poissonRate(fields) : fields.above("rate", 0);
    return new ReorderLot(
        rate,
        fields.above("h", 0),
        fields.above("p", 0),
        fields.amount("K"),
        fields.amount("lead_time"));
  }

  private static double poissonRate(Fields fields) {
    var demand = DemandReader.read(fields.object("demand"));
    if (!(demand instanceof Demand.Poisson(double mean)))
      throw Fields.invalid(
          "demand of an r_Q problem comes unit by unit, so its distribution must be poisson; s_S takes the others.");
    if (fields.has("rate") && fields.amount("rate") != mean)
      throw Fields.invalid(
          "demand.mean is %s and rate is %s; state one of them."
              .formatted(Fields.shown(mean), Fields.shown(fields.amount("rate"))));
    return mean;
  }

  static Newsvendor newsvendor(Fields fields) {
    var demand = newsvendorDemand(fields);
    int lead = fields.whole("lead_time", 0, MOST_LEAD, 0);
    if (!fields.has("revenue"))
      return new Newsvendor(demand, fields.above("h", 0), fields.above("p", 0), lead, null);
    var trade =
        new Newsvendor.Trade(
            fields.amount("revenue"), fields.amount("cost"), fields.amount("salvage", 0));
    if (trade.revenue() <= trade.cost() || trade.cost() <= trade.salvage())
      throw Fields.invalid(
          "revenue %s, cost %s and salvage %s must descend."
              .formatted(
                  Fields.shown(trade.revenue()),
                  Fields.shown(trade.cost()),
                  Fields.shown(trade.salvage())));
    return new Newsvendor(
        demand, trade.cost() - trade.salvage(), trade.revenue() - trade.cost(), lead, trade);
  }

  /// Beside `demand` the short forms of the worked examples: `mean` with or without `sd`, or `pmf`.
  private static Demand newsvendorDemand(Fields fields) {
    if (fields.has("demand") || !(fields.has("mean") || fields.has("pmf")))
      return DemandReader.read(fields.object("demand"));
    if (fields.has("pmf")) return DemandReader.pmf(fields.node("pmf"), "pmf");
    double mean = fields.above("mean", 0);
    return fields.has("sd")
        ? new Demand.Normal(mean, fields.above("sd", 0))
        : new Demand.Poisson(mean);
  }

  static LotEconomy lotEconomy(Fields fields) {
    boolean byRate = fields.has("h_rate");
    if (byRate == fields.has("h"))
      throw Fields.invalid(
          "State either h, the cost of a unit kept, or h_rate, its share of the price.");
    List<PriceBreak> prices = fields.has("unit_costs") ? prices(fields) : List.of();
    if (byRate && prices.isEmpty())
      throw Fields.invalid("h_rate is a share of the price, so the field 'unit_costs' is missing.");
    boolean incremental = TierReader.isIncremental(fields);
    if (fields.has("p") && !prices.isEmpty())
      throw Fields.invalid(
          "p and unit_costs exclude each other: backorders are reckoned without price breaks.");
    return new LotEconomy(
        fields.above("K", 0),
        fields.above("rate", 0),
        byRate ? null : fields.above("h", 0),
        byRate ? fields.above("h_rate", 0) : null,
        fields.has("p") ? fields.above("p", 0) : null,
        prices,
        incremental);
  }

  private static List<PriceBreak> prices(Fields fields) {
    var costs = fields.amounts("unit_costs", 1_000);
    var breaks = fields.amounts("breakpoints", 1_000);
    if (costs.size() != breaks.size())
      throw Fields.invalid(
          "There are %d breakpoints and %d unit_costs; there must be one cost for each."
              .formatted(breaks.size(), costs.size()));
    var prices = new ArrayList<PriceBreak>();
    for (int i = 0; i < costs.size(); i++) prices.add(new PriceBreak(breaks.get(i), costs.get(i)));
    TierReader.check(prices, "breakpoints");
    if (prices.getFirst().from() > 1)
      throw Fields.invalid(
          "breakpoints leave a gap: quantities below %s have no price."
              .formatted(Fields.shown(prices.getFirst().from())));
    return prices;
  }
}
