package aion.decision;

import aion.forecast.Days;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.policy.PriceList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// The offers that hold today, as an order needs them.
final class Offers {
  private static final Cypher OFFERS = Cypher.named("recommendation/offers");
  private static final int MONEY_SCALE = 6;

  /// An offer of an item.
  ///
  /// @param ref of the offer
  /// @param item ref of the item
  /// @param supplier key of the supplier
  /// @param minimum in base units; null when there is none
  /// @param multiple in base units; null when there is none
  /// @param deliversTo ref of the location it delivers to; null when it delivers anywhere
  /// @param tiers prices of one base unit; empty when it states none
  record Offer(
      String ref,
      String item,
      String supplier,
      String currency,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal multiple,
      @Nullable String deliversTo,
      List<PriceList.Tier> tiers) {
    /// The price of one unit when so much is ordered; empty when the offer has none for it.
    Optional<BigDecimal> priceOf(BigDecimal quantity) {
      if (tiers.isEmpty()) return Optional.empty();
      var prices = new PriceList(tiers);
      return quantity.compareTo(prices.smallestQuantity()) < 0
          ? Optional.empty()
          : Optional.of(prices.unitPriceAt(quantity));
    }
  }

  private final Graph graph;
  private final Days days;

  Offers(Graph graph, Days days) {
    this.graph = graph;
    this.days = days;
  }

  /// @param items refs
  /// @param scale decimals of the items' base units, by ref
  List<Offer> of(Collection<String> items, Map<String, Integer> scale) {
    return graph.read(
        OFFERS,
        Map.of("items", List.copyOf(items), "today", days.today()),
        row -> from(row, scale.getOrDefault(row.get("item").asString(), 0)));
  }

  private static Offer from(Record row, int scale) {
    var currency = row.get("currency").asString();
    return new Offer(
        row.get("offer").asString(),
        row.get("item").asString(),
        HeldCard.codeOf(row.get("supplier").asString()),
        currency,
        amount(row.get("minimum"), scale),
        amount(row.get("multiple"), scale),
        row.get("deliversTo").asString(null),
        row.get("tiers").asList(tier -> tier).stream()
            .filter(tier -> tier.get("currency").asString().equals(currency))
            .map(tier ->
                new PriceList.Tier(
                    BigDecimal.valueOf(tier.get("from").asLong(), scale),
                    BigDecimal.valueOf(tier.get("unitPrice").asLong(), MONEY_SCALE)))
            .toList());
  }

  private static @Nullable BigDecimal amount(Value increments, int scale) {
    return increments.isNull() ? null : BigDecimal.valueOf(increments.asLong(), scale);
  }
}
