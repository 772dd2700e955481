package aion.stock;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Quantity;
import aion.quantity.Unit;
import aion.quantity.Units;
import aion.vocabulary.ItemId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How amounts of an item are counted.
///
/// @param base the item's base unit
/// @param scale decimals of the smallest increment of the base unit
/// @param packs what its packs hold, in the order of their codes
/// @param tracking how its stock is told apart
/// @param mayGoNegative whether its stock may fall below zero; null when the owner or the location
///   says
public record ItemTerms(
    ItemId item,
    Unit base,
    int scale,
    List<Pack> packs,
    Tracking tracking,
    @Nullable Boolean mayGoNegative) {
  public ItemTerms {
    packs = List.copyOf(packs);
  }

  /// The amount in increments of the base unit, exactly.
  ///
  /// @param unit code or symbol of a unit, or of one of the item's packs
  /// @param at when the amount was true: packs hold by the day, in UTC
  /// @param supplier whose goods they are by the order they come from; null without an order
  /// @throws Problem UNIT_UNKNOWN, UNIT_MISMATCH, or QUANTITY_INVALID when it is no whole number of
  ///   increments
  public long increments(BigDecimal amount, String unit, Instant at, @Nullable String supplier) {
    var given = Units.shipped().get(unit);
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var pack = Pack.holding(packs, given.code(), day, supplier);
    if (pack.isPresent()) return packed(amount, unit, pack.get().contains());
    if (!given.isLike(base))
      throw new Problem(
          ProblemCode.UNIT_MISMATCH,
          "%s %s of item '%s' cannot be counted in %s, and the item has no pack of unit %s%s."
              .formatted(
                  amount.toPlainString(),
                  unit,
                  item,
                  base.symbol(),
                  unit,
                  holdsElsewhere(given, day)),
          "Use %s or a unit like it, or add the pack.".formatted(base.symbol()));
    return new Quantity(amount, given).in(base).increments(scale);
  }

  private String holdsElsewhere(Unit unit, LocalDate day) {
    return packs.stream().anyMatch(pack -> pack.unit().equals(unit.code()))
        ? " that holds on %s for these goods".formatted(day)
        : "";
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
