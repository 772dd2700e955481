package aion.recommendation;

import aion.policy.OrderRules;
import aion.policy.PriceList;
import aion.policy.RoundingPolicy;
import aion.quantity.Ratio;
import aion.quantity.SellingUnit;
import aion.quantity.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// An offer that holds today, as the graph has it.
///
/// @param deliversTo ref of the location it delivers to; null when it delivers anywhere
/// @param sellingUnit null when the offer is sold by the item's base unit, or in a unit that is no
///   whole number of the item's increments
/// @param tiers prices in the offer's currency
record HeldOffer(
    String ref,
    String item,
    String supplier,
    String supplierName,
    String currency,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal multiple,
    @Nullable BigDecimal maximum,
    RoundingPolicy roundingPolicy,
    int leadTimeDays,
    @Nullable String deliversTo,
    @Nullable SellingUnit sellingUnit,
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
        Stored.amountOrNull(row.get("maximum"), scale),
        RoundingPolicy.named(row.get("roundingPolicy").asString("")),
        row.get("leadTimeDays").asInt(),
        Stored.textOrNull(row.get("deliversTo")),
        sellingUnit(row, scale),
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

  private static @Nullable SellingUnit sellingUnit(Record row, int scale) {
    if (row.get("sellingUnit").isNull()) return null;
    var unit = Units.shipped().get(row.get("sellingUnit").asString());
    boolean mayBeSplit = row.get("mayBeSplit").asBoolean();
    if (!row.get("packContains").isNull())
      return new SellingUnit(unit, Stored.amount(row.get("packContains"), scale), mayBeSplit);
    var base = Units.shipped().get(row.get("unit").asString());
    if (!unit.isLike(base)) return null;
    var increments = unit.per(base).times(Ratio.of(BigDecimal.TEN.pow(scale)));
    return increments.isWhole()
        ? new SellingUnit(unit, new BigDecimal(increments.numerator(), scale), mayBeSplit)
        : null;
  }

  boolean deliversTo(StockPoint point) {
    return deliversTo == null || point.around().contains(deliversTo);
  }

  OrderRules rules(int scale) {
    var increment = BigDecimal.ONE.movePointLeft(scale);
    return new OrderRules(
        minimum == null ? BigDecimal.ZERO : minimum,
        multiple == null || multiple.signum() <= 0 ? increment : multiple,
        sellingUnit,
        maximum,
        roundingPolicy);
  }

  /// The prices; the item's unit cost when the offer states none, nothing when that is unknown too.
  Optional<PriceList> prices(StockPoint point) {
    if (!tiers.isEmpty()) return Optional.of(new PriceList(tiers));
    return point.unitCost() != null && currency.equals(point.currency())
        ? Optional.of(PriceList.flat(point.unitCost()))
        : Optional.empty();
  }
}
