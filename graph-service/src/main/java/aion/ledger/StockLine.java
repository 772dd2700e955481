package aion.ledger;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a movement: how much of what, where.
///
/// @param lot null where the item is not tracked by lot
/// @param owner who owns the goods while they lie here; null when we do
/// @param amount zero or more, in `unit`
/// @param unit a unit's code or symbol, or the unit of one of the item's packs
/// @param serials the numbers of the pieces, one each, where the item is tracked by serial number
public record StockLine(
    ItemId item,
    LocationId location,
    @Nullable LotId lot,
    @Nullable SupplierId owner,
    BigDecimal amount,
    String unit,
    List<String> serials) {
  public StockLine {
    serials = List.copyOf(serials);
    if (amount.signum() < 0)
      throw new Problem(
          ProblemCode.QUANTITY_INVALID,
          "The quantity %s of item '%s' is below zero.".formatted(amount, item),
          "Give a positive quantity; the kind of movement says the direction.");
    amount = amount.stripTrailingZeros();
  }

  /// A line without serial numbers.
  public StockLine(
      ItemId item,
      LocationId location,
      @Nullable LotId lot,
      @Nullable SupplierId owner,
      BigDecimal amount,
      String unit) {
    this(item, location, lot, owner, amount, unit, List.of());
  }

  public static StockLine of(String item, String location, BigDecimal amount, String unit) {
    return new StockLine(new ItemId(item), new LocationId(location), null, null, amount, unit);
  }
}
