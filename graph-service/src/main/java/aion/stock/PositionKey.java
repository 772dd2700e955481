package aion.stock;

import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.SupplierId;
import org.jspecify.annotations.Nullable;

/// Names a stock position: `BOLT-M8@P1/A-01`, with `#lot` and `~owner` where there are any.
///
/// @param lot null where the item is not tracked by lot
/// @param owner who owns the goods; null when we do
public record PositionKey(
    ItemId item, LocationId location, @Nullable LotId lot, @Nullable SupplierId owner)
    implements Comparable<PositionKey> {

  public static PositionKey of(StockLine line) {
    return new PositionKey(line.item(), line.location(), line.lot(), line.owner());
  }

  public static PositionKey of(ItemId item, LocationId location) {
    return new PositionKey(item, location, null, null);
  }

  PositionKey at(LocationId other) {
    return new PositionKey(item, other, lot, owner);
  }

  /// The position's key in the graph; two positions never share one.
  public String code() {
    var code = new StringBuilder(escaped(item)).append('@').append(escaped(location));
    if (lot != null) code.append('#').append(escaped(lot));
    if (owner != null) code.append('~').append(escaped(owner));
    return code.toString();
  }

  public String ref() {
    return "StockPosition/" + code();
  }

  private static String escaped(Object part) {
    return part.toString()
        .replace("%", "%25")
        .replace("@", "%40")
        .replace("#", "%23")
        .replace("~", "%7E");
  }

  @Override
  public int compareTo(PositionKey other) {
    return code().compareTo(other.code());
  }

  @Override
  public String toString() {
    return code();
  }
}
