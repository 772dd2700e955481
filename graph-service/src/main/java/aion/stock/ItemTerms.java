package aion.stock;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Quantity;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.ItemId;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How amounts of an item are counted.
///
/// @param base the item's base unit
/// @param scale decimals of the smallest increment of the base unit
/// @param packs increments in one pack, by the code of the pack's unit
/// @param tracking how its stock is told apart
/// @param mayGoNegative whether its stock may fall below zero; null when the owner or the location
///   says
public record ItemTerms(
    ItemId item,
    Unit base,
    int scale,
    Map<String, Long> packs,
    Tracking tracking,
    @Nullable Boolean mayGoNegative) {
  public ItemTerms {
    packs = Map.copyOf(packs);
  }

  /// The amount in increments of the base unit, exactly.
  ///
  /// @param unit code or symbol of a unit, or of one of the item's packs
  /// @throws Problem UNIT_UNKNOWN, UNIT_MISMATCH, or QUANTITY_INVALID when it is no whole number of
  ///   increments
  public long increments(BigDecimal amount, String unit) {
    var pack = packs.get(unit);
    if (pack != null) return packed(amount, unit, pack);
    var given = Units.shipped().get(unit);
    var packOfUnit = packs.get(given.code());
    if (packOfUnit != null) return packed(amount, unit, packOfUnit);
    if (!given.isLike(base))
      throw new Problem(
          ProblemCode.UNIT_MISMATCH,
          "%s %s of item '%s' cannot be counted in %s, and the item has no pack of unit %s."
              .formatted(amount.toPlainString(), unit, item, base.symbol(), unit),
          "Use %s or a unit like it, or add the pack.".formatted(base.symbol()));
    return new Quantity(amount, given).in(base).increments(scale);
  }

  /// The amount as people read it, e.g. `12.5 kg`.
  public String shown(long increments) {
    return BigDecimal.valueOf(increments, scale).stripTrailingZeros().toPlainString()
        + " "
        + base.symbol();
  }

  private long packed(BigDecimal amount, String unit, long increments) {
    try {
      return amount.multiply(BigDecimal.valueOf(increments)).longValueExact();
    } catch (ArithmeticException e) {
      throw new Problem(
          ProblemCode.QUANTITY_INVALID,
          "%s %s of item '%s' is no whole number of its smallest increment."
              .formatted(amount.toPlainString(), unit, item),
          "Use the base unit %s.".formatted(base.symbol()));
    }
  }
}
