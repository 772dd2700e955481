package aion.stock;

import static aion.problem.ProblemCode.LOT_INVALID;
import static aion.problem.ProblemCode.SERIAL_INVALID;

import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.vocabulary.LocationId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.SimpleQueryRunner;

/// Goods that come, go, or are counted.
final class Goods {
  private final Books books;
  private final SimpleQueryRunner tx;
  private final Pieces pieces;

  Goods(Books books, SimpleQueryRunner tx) {
    this.books = books;
    this.tx = tx;
    this.pieces = new Pieces(books);
  }

  /// Increments of a position that leave it.
  record Part(PositionKey from, long amount) {}

  /// The amount of a line in increments of its item.
  long amountOf(StockLine line, Draft draft) {
    return draft.amountOf(line, books.terms);
  }

  void in(StockLine line, Draft draft, Follow follow) {
    var key = placed(line);
    long amount = MovementRules.positive(amountOf(line, draft), line);
    if (tracking(line) == Tracking.SERIAL) pieces.in(line, amount, key, draft, follow);
    draft.move(key, amount);
  }

  void out(StockLine line, Draft draft, Follow follow) {
    leave(line, draft, follow).forEach(part -> draft.move(part.from(), -part.amount()));
  }

  void across(StockLine line, LocationId to, Draft draft, Follow follow) {
    books.terms.placeOf(to);
    if (tracking(line) == Tracking.SERIAL)
      pieces.across(line, amountOf(line, draft), placed(line).at(to), draft, follow);
    for (var part : parts(line, draft)) {
      draft.move(part.from(), -part.amount());
      draft.move(part.from().at(to), part.amount());
    }
  }

  /// Goods of a line leave for good.
  List<Part> leave(StockLine line, Draft draft, Follow follow) {
    if (tracking(line) == Tracking.SERIAL) {
      placed(line);
      pieces.out(line, amountOf(line, draft), draft, follow);
    }
    return parts(line, draft);
  }

  /// An issue takes the lots that expire first; other lots need a reason.
  void issue(StockLine line, String lotReason, Draft draft, Follow follow) {
    if (line.lot() != null && lotReason.isBlank()) requireFirstExpiring(line, draft);
    out(line, draft, follow);
  }

  /// Takes an amount from a place, from the lots that expire first where lots are kept apart.
  void take(PositionKey place, long amount, Draft draft, Follow follow) {
    books.terms.placeOf(place.location());
    if (amount == 0) return;
    if (books.terms.of(place.item()).tracking() == Tracking.SERIAL)
      throw new Problem(
          SERIAL_INVALID,
          "Item '%s' is tracked by serial number, so a bill cannot say which pieces are used."
              .formatted(place.item()),
          "Name the pieces in 'consumed'.");
    firstExpiring(place, amount, draft).forEach(p -> draft.move(p.from(), -p.amount()));
  }

  void count(StockLine line, Draft draft, Follow follow) {
    var key = placed(line);
    long found = amountOf(line, draft);
    if (tracking(line) == Tracking.SERIAL) pieces.count(line, found, key, draft, follow);
    draft.count(key, found, tx);
  }

  /// What leaves which position: the one the line names, or the lots that expire first.
  List<Part> parts(StockLine line, Draft draft) {
    long amount = MovementRules.positive(amountOf(line, draft), line);
    if (tracking(line) != Tracking.LOT || line.lot() != null)
      return List.of(new Part(placed(line), amount));
    books.terms.placeOf(line.location());
    return firstExpiring(PositionKey.of(line), amount, draft);
  }

  private List<Part> firstExpiring(PositionKey place, long amount, Draft draft) {
    if (books.terms.of(place.item()).tracking() != Tracking.LOT)
      return List.of(new Part(place, amount));
    var parts = new ArrayList<Part>();
    long left = amount;
    for (var lot : usable(place, draft)) {
      long taken = Math.min(left, Math.max(0, draft.available(lot)));
      if (taken > 0) parts.add(new Part(lot, taken));
      left -= taken;
      if (left == 0) return parts;
    }
    throw new Problem(
        aion.problem.ProblemCode.STOCK_NEGATIVE,
        "%s of item '%s' at '%s' exceeds the %s available in lots that have not expired."
            .formatted(
                books.terms.of(place.item()).shown(amount),
                place.item(),
                place.location(),
                books.terms.of(place.item()).shown(amount - left)),
        "Post the missing receipt first, or name a lot.");
  }

  /// Lots of a place that have not expired when the movement happens, first to expire first.
  private List<PositionKey> usable(PositionKey place, Draft draft) {
    var day = LocalDate.ofInstant(draft.validTime, ZoneOffset.UTC);
    return books.lots.firstExpiring(place).stream()
        .filter(lot -> {
          var expiry = books.lots.expiryOf(lot);
          return expiry == null || !expiry.isBefore(day);
        })
        .toList();
  }

  private void requireFirstExpiring(StockLine line, Draft draft) {
    var key = PositionKey.of(line);
    var place = key.inLot(null);
    var day = LocalDate.ofInstant(draft.validTime, ZoneOffset.UTC);
    var expiry = books.lots.expiryOf(key);
    if (expiry != null && expiry.isBefore(day))
      throw new Problem(
          LOT_INVALID,
          "Lot '%s' of item '%s' expired on %s.".formatted(line.lot(), line.item(), expiry),
          "Take another lot, or give 'lotReason'.");
    for (var other : usable(place, draft)) {
      if (other.equals(key)) return;
      var theirs = books.lots.expiryOf(other);
      boolean sooner = theirs != null && (expiry == null || theirs.isBefore(expiry));
      if (sooner && draft.available(other) > 0)
        throw new Problem(
            LOT_INVALID,
            "Lot '%s' of item '%s' expires on %s, before lot '%s', and %s of it are available."
                .formatted(
                    other.lot(),
                    line.item(),
                    theirs,
                    line.lot(),
                    books.terms.of(line.item()).shown(draft.available(other))),
            "Take lot '%s' first, leave the lot out, or give 'lotReason'.".formatted(other.lot()));
    }
  }

  private Tracking tracking(StockLine line) {
    return books.terms.of(line.item()).tracking();
  }

  /// The position of a line, once its item, place, lot and owner are known to be right.
  PositionKey placed(StockLine line) {
    var item = books.terms.of(line.item());
    books.terms.placeOf(line.location());
    if (line.lot() != null) books.lots.require(line.item(), line.lot());
    else if (item.tracking() == Tracking.LOT)
      throw new Problem(
          LOT_INVALID,
          "Item '%s' is tracked by lot, and the line names none.".formatted(line.item()),
          "Name the lot.");
    if (item.tracking() != Tracking.SERIAL && !line.serials().isEmpty())
      throw new Problem(
          SERIAL_INVALID,
          "Item '%s' is not tracked by serial number.".formatted(line.item()),
          "Leave the serial numbers out, or set the item's tracking to 'serial'.");
    if (line.owner() != null) books.owners.ruleOf(line.owner());
    return PositionKey.of(line);
  }
}
