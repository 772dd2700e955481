package aion.ledger;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One line of a movement: how much of what, where.
///
/// @param lot null where the item is not tracked by lot
/// @param owner who owns the goods while they lie here; null when we do
/// @param amount zero or more, in `unit`
/// @param unit a unit's code or symbol, or the unit of one of the item's packs
public record StockLine(
    ItemId item,
    LocationId location,
    @Nullable LotId lot,
    @Nullable SupplierId owner,
    BigDecimal amount,
    String unit) {
  public StockLine {
    if (amount.signum() < 0)
      throw new Problem(
          ProblemCode.QUANTITY_INVALID,
          "The quantity %s of item '%s' is below zero.".formatted(amount, item),
          "Give a positive quantity; the kind of movement says the direction.");
    amount = amount.stripTrailingZeros();
  }

  public static StockLine of(String item, String location, BigDecimal amount, String unit) {
    return new StockLine(new ItemId(item), new LocationId(location), null, null, amount, unit);
  }
}
