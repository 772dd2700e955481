package aion.stock;

import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.RESERVATION_INVALID;

import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.stock.Reservations.Held;
import aion.vocabulary.Key;
import aion.vocabulary.LocationId;
import aion.vocabulary.Text;
import java.time.ZoneOffset;

/// Goods that stay where they are and are promised to a demand, or put on hold.
final class Promises {
  private final Books books;
  private final Goods goods;

  Promises(Books books, Goods goods) {
    this.books = books;
    this.goods = goods;
  }

  void hold(StockLine line, Draft draft) {
    long amount = MovementRules.positive(goods.amountOf(line, draft), line);
    draft.promise(goods.placed(line), 0, amount, 0);
  }

  void unhold(StockLine line, Draft draft) {
    var key = goods.placed(line);
    long amount = MovementRules.positive(goods.amountOf(line, draft), line);
    if (amount > draft.onHold(key))
      throw new Problem(
          QUANTITY_INVALID,
          "%s of item '%s' at '%s' exceeds the %s on hold."
              .formatted(
                  books.terms.of(key.item()).shown(amount),
                  key.item(),
                  key.location(),
                  books.terms.of(key.item()).shown(draft.onHold(key))),
          "Give at most what is on hold.");
    draft.promise(key, 0, -amount, 0);
  }

  void reserve(Movement.Reservation reservation, Draft draft, Follow follow) {
    var id = Key.check("reservation", reservation.reservation());
    Text.check("demand", reservation.demand());
    if (reservation.demand().isBlank())
      throw invalid("Reservation '%s' does not say which demand it serves.", id, "Give 'demand'.");
    if (books.reservations.has(id))
      throw invalid("Reservation '%s' exists already.", id, "Give the new one a key of its own.");
    var key = goods.placed(reservation.line());
    requireTime(reservation, draft, key);
    long amount =
        MovementRules.positive(goods.amountOf(reservation.line(), draft), reservation.line());
    draft.promise(key, amount, 0, 0);
    var held =
        new Held(
            id,
            key,
            amount,
            0,
            "open",
            reservation.demand(),
            draft.validTime,
            reservation.expiresAt());
    follow.reservation(held);
  }

  private void requireTime(Movement.Reservation reservation, Draft draft, PositionKey key) {
    var expiresAt = reservation.expiresAt();
    if (expiresAt != null && !expiresAt.isAfter(draft.validTime))
      throw new Problem(
          EVENT_TIME_INVALID,
          "Reservation '%s' ends at %s, before it begins at %s."
              .formatted(reservation.reservation(), expiresAt, draft.validTime),
          "Give 'expiresAt' a later time, or leave it out.");
    var lastDay = books.lots.expiryOf(key);
    if (lastDay == null) return;
    var lotEnds = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (draft.validTime.isBefore(lotEnds) && (expiresAt == null || !expiresAt.isAfter(lotEnds)))
      return;
    throw new Problem(
        EVENT_TIME_INVALID,
        "Reservation '%s' lasts longer than lot '%s', which expires on %s."
            .formatted(reservation.reservation(), key.lot(), lastDay),
        "Let it end by then, or reserve another lot.");
  }

  LocationId release(Movement.Release release, Draft draft, Follow follow) {
    var held = follow.reservation(release.reservation());
    requireOpen(held);
    var item = books.terms.of(held.position().item());
    var given = release.amount();
    long amount =
        given == null
            ? held.left()
            : item.increments(
                given,
                java.util.Objects.requireNonNullElse(release.unit(), ""),
                draft.validTime(),
                null);
    requireWithin(held, amount, item);
    draft.promise(held.position(), -amount, 0, 0);
    follow.reservation(held.release(amount, release.expired()));
    return held.position().location();
  }

  /// Issues what was reserved; what goes beyond it must be available.
  void fulfil(Movement.Issue issue, Draft draft, Follow follow) {
    var held = follow.reservation(String.valueOf(issue.reservation()));
    requireOpen(held);
    if (held.expiresAt() != null && !draft.validTime.isBefore(held.expiresAt()))
      throw invalid(
          "Reservation '%s' has expired.", held.id(), "Reserve again, or issue without it.");
    long issued = 0;
    for (var line : issue.lines()) {
      for (var part : goods.leave(inReservedLot(line, held), draft, follow)) {
        if (!part.from().equals(held.position()))
          throw invalid(
              "Reservation '%s' is for other goods or another place than the issue.",
              held.id(), "Issue '%s', or leave the reservation out.".formatted(held.position()));
        long reserved = Math.min(part.amount(), held.left() - issued);
        draft.move(part.from(), -part.amount(), -reserved, 0, 0);
        issued += reserved;
      }
    }
    follow.reservation(held.issue(issued));
  }

  /// A line that leaves the lot open means the lot that was reserved.
  private static StockLine inReservedLot(StockLine line, Held held) {
    var reserved = held.position();
    if (line.lot() != null || !PositionKey.of(line).equals(reserved.inLot(null))) return line;
    return new StockLine(
        line.item(),
        line.location(),
        reserved.lot(),
        line.owner(),
        line.amount(),
        line.unit(),
        line.serials());
  }

  private static void requireOpen(Held held) {
    if (!held.status().equals("open"))
      throw invalid(
          "Reservation '%s' is %s.".formatted("%s", held.status()),
          held.id(),
          "Reserve again, or post the movement without it.");
  }

  private static void requireWithin(Held held, long amount, ItemTerms item) {
    if (amount <= 0 || amount > held.left())
      throw new Problem(
          QUANTITY_INVALID,
          "%s cannot be released of reservation '%s', which holds %s."
              .formatted(item.shown(amount), held.id(), item.shown(held.left())),
          "Give at most what it holds, or leave the amount out.");
  }

  private static Problem invalid(String what, String id, String remedy) {
    return new Problem(RESERVATION_INVALID, what.formatted(Problem.echo(id)), remedy);
  }
}
