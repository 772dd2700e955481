package aion.policy.stated;

import java.util.Collections;
import java.util.List;

/// Reads problems over a horizon of known demand.
final class LotReader {
  private static final int MOST_PERIODS = 10_000;
  private static final int MOST_AWARE = 200;

  private LotReader() {}

  static LotPlan lotPlan(Fields fields) {
    var demand = demand(fields, MOST_PERIODS);
    return new LotPlan(
        demand, fields.amount("K"), fields.amount("h"), prices(fields, demand.size()));
  }

  private static List<Double> demand(Fields fields, int most) {
    var demand = fields.amounts("demand", most);
    if (demand.isEmpty()) throw Fields.invalid("demand is empty; state at least one period.");
    return demand;
  }

  /// None, one for all periods, or one for each.
  private static List<Double> prices(Fields fields, int periods) {
    if (!fields.has("c")) return Collections.nCopies(periods, 0.0);
    if (fields.node("c").isNumber()) return Collections.nCopies(periods, fields.amount("c"));
    var prices = fields.amounts("c", MOST_PERIODS);
    if (prices.size() != periods)
      throw Fields.invalid(
          "c has %d prices and demand %d periods; there must be one for each."
              .formatted(prices.size(), periods));
    return prices;
  }

  static PriceAware priceAware(Fields fields) {
    var demand = demand(fields, MOST_AWARE);
    var prices = fields.amounts("prices", MOST_AWARE);
    if (prices.isEmpty() || prices.size() > demand.size())
      throw Fields.invalid(
          "prices has %d entries for %d periods of demand; state those of the periods so far, at least one."
              .formatted(prices.size(), demand.size()));
    var history =
        fields.has("history") ? fields.amounts("history", MOST_PERIODS) : List.<Double>of();
    positive(prices, "prices");
    positive(history, "history");
    return new PriceAware(
        demand,
        prices,
        history,
        fields.amount("K"),
        fields.amount("h", 0),
        fields.amount("h_rate", 0),
        fields.amount("regret", PriceAware.REGRET),
        fields.has("room") ? fields.amount("room") : Double.POSITIVE_INFINITY);
  }

  private static void positive(List<Double> prices, String at) {
    for (int i = 0; i < prices.size(); i++)
      if (prices.get(i) <= 0)
        throw Fields.invalid("%s[%d] is 0; a price is above zero.".formatted(at, i));
  }
}
