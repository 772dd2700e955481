package aion.stock;

import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.SupplierId;
import org.jspecify.annotations.Nullable;

/// Names a stock position: `BOLT-M8@P1/A-01`, with `#lot` and `~owner` where there are any. Keys
/// are equal and ordered by that code, which is made once: a posting compares them many times.
public final class PositionKey implements Comparable<PositionKey> {
  private final ItemId item;
  private final LocationId location;
  private final @Nullable LotId lot;
  private final @Nullable SupplierId owner;
  private final String code;

  /// @param lot null where the item is not tracked by lot
  /// @param owner who owns the goods; null when we do
  public PositionKey(
      ItemId item, LocationId location, @Nullable LotId lot, @Nullable SupplierId owner) {
    this.item = item;
    this.location = location;
    this.lot = lot;
    this.owner = owner;
    var spelled = new StringBuilder(escaped(item)).append('@').append(escaped(location));
    if (lot != null) spelled.append('#').append(escaped(lot));
    if (owner != null) spelled.append('~').append(escaped(owner));
    this.code = spelled.toString();
  }

  public static PositionKey of(StockLine line) {
    return new PositionKey(line.item(), line.location(), line.lot(), line.owner());
  }

  public static PositionKey of(ItemId item, LocationId location) {
    return new PositionKey(item, location, null, null);
  }

  /// The key that is spelled like this.
  ///
  /// @param code as [#code] gives it
  public static PositionKey parse(String code) {
    int at = code.indexOf('@');
    int hash = code.indexOf('#', at);
    int tilde = code.indexOf('~', at);
    int end = tilde < 0 ? code.length() : tilde;
    var location = code.substring(at + 1, hash < 0 ? end : hash);
    return new PositionKey(
        new ItemId(plain(code.substring(0, at))),
        new LocationId(plain(location)),
        hash < 0 ? null : new LotId(plain(code.substring(hash + 1, end))),
        tilde < 0 ? null : new SupplierId(plain(code.substring(tilde + 1))));
  }

  /// The key whose reference this is.
  static PositionKey ofRef(String ref) {
    return parse(ref.substring(ref.indexOf('/') + 1));
  }

  public ItemId item() {
    return item;
  }

  public LocationId location() {
    return location;
  }

  /// Null where the item is not tracked by lot.
  public @Nullable LotId lot() {
    return lot;
  }

  /// Null when we own the goods.
  public @Nullable SupplierId owner() {
    return owner;
  }

  PositionKey at(LocationId other) {
    return new PositionKey(item, other, lot, owner);
  }

  /// The position's key in the graph; two positions never share one.
  public String code() {
    return code;
  }

  public String ref() {
    return "StockPosition/" + code;
  }

  PositionKey inLot(@Nullable LotId other) {
    return new PositionKey(item, location, other, owner);
  }

  private static String plain(String part) {
    return part.replace("%7E", "~").replace("%23", "#").replace("%40", "@").replace("%25", "%");
  }

  private static String escaped(Object part) {
    var text = part.toString();
    if (text.chars().noneMatch(c -> c == '%' || c == '@' || c == '#' || c == '~')) return text;
    return text.replace("%", "%25").replace("@", "%40").replace("#", "%23").replace("~", "%7E");
  }

  @Override
  public int compareTo(PositionKey other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PositionKey key && code.equals(key.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }
}
