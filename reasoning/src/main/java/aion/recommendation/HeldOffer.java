package aion.recommendation;

import aion.policy.OrderRules;
import aion.policy.PriceList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// An offer that holds today, as the graph has it.
///
/// @param deliversTo ref of the location it delivers to; null when it delivers anywhere
/// @param tiers prices in the offer's currency
record HeldOffer(
    String ref,
    String item,
    String supplier,
    String supplierName,
    String currency,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal multiple,
    int leadTimeDays,
    @Nullable String deliversTo,
    List<PriceList.Tier> tiers) {

  static HeldOffer from(Record row, int scale) {
    var currency = row.get("currency").asString();
    return new HeldOffer(
        row.get("offer").asString(),
        row.get("item").asString(),
        row.get("supplier").asString(),
        row.get("supplierName").asString(),
        currency,
        Stored.amountOrNull(row.get("minimum"), scale),
        Stored.amountOrNull(row.get("multiple"), scale),
        row.get("leadTimeDays").asInt(),
        Stored.textOrNull(row.get("deliversTo")),
        row
            .get("tiers")
            .asList(tier ->
                tier.get("currency").asString().equals(currency)
                    ? Optional.of(
                        new PriceList.Tier(
                            Stored.amount(tier.get("from"), scale),
                            Stored.money(tier.get("unitPrice"))))
                    : Optional.<PriceList.Tier>empty())
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  boolean deliversTo(StockPoint point) {
    return deliversTo == null || point.around().contains(deliversTo);
  }

  OrderRules rules(int scale) {
    var increment = BigDecimal.ONE.movePointLeft(scale);
    return new OrderRules(
        minimum == null ? BigDecimal.ZERO : minimum,
        multiple == null || multiple.signum() <= 0 ? increment : multiple);
  }

  /// The prices; the item's unit cost when the offer states none, nothing when that is unknown too.
  Optional<PriceList> prices(StockPoint point) {
    if (!tiers.isEmpty()) return Optional.of(new PriceList(tiers));
    return point.unitCost() != null && currency.equals(point.currency())
        ? Optional.of(PriceList.flat(point.unitCost()))
        : Optional.empty();
  }
}
