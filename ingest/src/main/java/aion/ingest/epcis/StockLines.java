package aion.ingest.epcis;

import aion.ingest.epcis.Directory.KnownItem;
import aion.ledger.StockLine;
import aion.quantity.Units;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines of movements from what events name: pieces of one item and lot become one line.
final class StockLines {
  private static final String PIECES = "H87";

  private final Directory directory;

  StockLines(Directory directory) {
    this.directory = directory;
  }

  private record Kind(KnownItem item, @Nullable String lot, String unit) {}

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private final List<String> serials = new ArrayList<>();
  }

  /// Goods that come in say which lot they are of.
  ///
  /// @throws Unmoved when something they need is unknown
  List<StockLine> in(List<Mentions.Amount> goods, Optional<String> place) throws Unmoved {
    return lines(goods, place, true);
  }

  /// Goods that go out may leave their lot open.
  ///
  /// @throws Unmoved when something they need is unknown
  List<StockLine> out(List<Mentions.Amount> goods, Optional<String> place) throws Unmoved {
    return lines(goods, place, false);
  }

  private List<StockLine> lines(
      List<Mentions.Amount> goods, Optional<String> place, boolean lotNeeded) throws Unmoved {
    if (goods.isEmpty()) return List.of();
    if (place.isEmpty()) throw new Unmoved("it names no place");
    var location = new LocationId(directory.location(place.get()));
    var sums = new LinkedHashMap<Kind, Sum>();
    for (var named : goods) {
      var thing = named.goods();
      if (thing == null) throw new Unmoved("%s is no trade item".formatted(named.identifier()));
      var item = directory.item(thing.gtin(), named.identifier());
      var sum =
          sums.computeIfAbsent(
              new Kind(item, lot(named, item, lotNeeded), unit(named, item)), _ -> new Sum());
      sum.amount = sum.amount.add(amount(named));
      if (item.tracking().equals("serial")) sum.serials.add(serial(named, item));
    }
    var lines = new ArrayList<StockLine>();
    sums.forEach((kind, sum) ->
        lines.add(
            new StockLine(
                new ItemId(kind.item().item()),
                location,
                kind.lot() == null ? null : new LotId(kind.lot()),
                null,
                sum.amount,
                kind.unit(),
                sum.serials)));
    return lines;
  }

  /// Null where the item is not kept by lot, or where the lot may stay open.
  private @Nullable String lot(Mentions.Amount named, KnownItem item, boolean needed)
      throws Unmoved {
    if (!item.tracking().equals("lot")) return null;
    var lot = named.goods() == null ? null : named.goods().lot();
    if (lot == null && needed)
      throw new Unmoved(
          "item %s is kept by lot, and %s names none".formatted(item.item(), named.identifier()));
    if (lot != null && !directory.isLotOf(lot, item.item()))
      throw new Unmoved("lot %s of item %s is unknown".formatted(lot, item.item()));
    return lot;
  }

  private static String serial(Mentions.Amount named, KnownItem item) throws Unmoved {
    var serial = named.goods() == null ? null : named.goods().serial();
    if (serial == null)
      throw new Unmoved(
          "item %s is kept by serial number, and %s names none"
              .formatted(item.item(), named.identifier()));
    return serial;
  }

  /// Without a unit the number is one of pieces.
  private static String unit(Mentions.Amount named, KnownItem item) throws Unmoved {
    var sent = named.unit() == null ? PIECES : named.unit();
    var unit = Units.shipped().find(sent);
    var base = Units.shipped().get(item.unit());
    if (unit.isEmpty()) throw new Unmoved("unit %s is unknown".formatted(sent));
    if (!unit.get().isLike(base))
      throw new Unmoved(
          "item %s is kept in %s, not in %s"
              .formatted(item.item(), base.symbol(), unit.get().symbol()));
    return unit.get().code();
  }

  private static BigDecimal amount(Mentions.Amount named) throws Unmoved {
    if (named.amount() == null || named.amount().signum() == 0)
      throw new Unmoved("how much of %s is not said".formatted(named.identifier()));
    return named.amount();
  }
}
