package aion.stock;

import static aion.problem.ProblemCode.SERIAL_INVALID;

import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.stock.Serials.Piece;
import java.util.ArrayList;

/// Numbered pieces that come, go, or are counted; the number of pieces at a position stays what is
/// on hand there. So they are posted in the order in which they moved.
final class Pieces {
  private final Books books;

  Pieces(Books books) {
    this.books = books;
  }

  void in(StockLine line, long amount, PositionKey key, Draft draft, Follow follow) {
    requireUnsettled(key, draft);
    Serials.require(line, amount, null, follow);
    follow.move(Serials.of(line), key);
  }

  void out(StockLine line, long amount, Draft draft, Follow follow) {
    requireUnsettled(PositionKey.of(line), draft);
    Serials.require(line, amount, PositionKey.of(line), follow);
    follow.move(Serials.of(line), null);
  }

  void across(StockLine line, long amount, PositionKey to, Draft draft, Follow follow) {
    requireUnsettled(to, draft);
    out(line, amount, draft, follow);
    follow.move(Serials.of(line), to);
  }

  /// Pieces that a count does not name are gone; those it names are here.
  void count(StockLine line, long found, PositionKey key, Draft draft, Follow follow) {
    if (books.positions.at(key).mayHaveMovedAfter(draft.validTime, Long.MAX_VALUE)) throw late(key);
    Serials.require(line, found);
    var named = Serials.of(line);
    named.forEach(piece -> requireNotElsewhere(piece, key, follow));
    var missing = new ArrayList<>(follow.piecesAt(key));
    missing.removeAll(named);
    follow.move(missing, null);
    follow.move(named, key);
  }

  private static void requireNotElsewhere(Piece piece, PositionKey key, Follow follow) {
    var at = follow.at(piece);
    if (at != null && !at.equals(key))
      throw new Problem(
          SERIAL_INVALID,
          "Piece '%s' of item '%s' lies at '%s' by the books."
              .formatted(piece.serial(), piece.item(), at.location()),
          "Post its transfer first, or count the other place before this one.");
  }

  /// What a count has settled does not change any more, so pieces cannot either.
  private void requireUnsettled(PositionKey key, Draft draft) {
    if (books.positions.at(key).settledAfter(draft.validTime, Long.MAX_VALUE)) throw late(key);
  }

  private static Problem late(PositionKey key) {
    return new Problem(
        SERIAL_INVALID,
        "Pieces of item '%s' at '%s' were counted or moved later than this says."
            .formatted(key.item(), key.location()),
        "Post what is true now: a count of the pieces that are there.");
  }
}
