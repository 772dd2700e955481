package aion.stock;

import static aion.problem.ProblemCode.TRANSFER_INVALID;

import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.stock.TransferLines.Sent;
import aion.vocabulary.LocationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Goods on their way between two locations of ours: while they travel they lie at a virtual
/// location, and the destination counts them as in transit.
final class Travels {
  private final Books books;
  private final Goods goods;

  Travels(Books books, Goods goods) {
    this.books = books;
    this.goods = goods;
  }

  void dispatch(Movement.Dispatch dispatch, Draft draft, Follow follow) {
    var via = Places.viaOf(dispatch);
    books.terms.placeOf(dispatch.to());
    books.terms.placeOf(via);
    int number = 0;
    for (var line : dispatch.lines()) {
      refusePieces(line);
      for (var part : goods.parts(line, draft)) {
        draft.move(part.from(), -part.amount());
        draft.move(part.from().at(via), part.amount());
        draft.promise(part.from().at(dispatch.to()), 0, 0, part.amount());
        var sent =
            new Sent(
                draft.entry + "/" + number++,
                draft.entry,
                part.from(),
                via,
                dispatch.to(),
                part.amount(),
                0,
                "inTransit",
                draft.validTime,
                dispatch.expectedAt(),
                null);
        follow.then(() -> books.transfers.put(sent, draft.entry));
      }
    }
  }

  /// @return the location of arrival
  LocationId arrive(Movement.Arrival arrival, Draft draft, Follow follow) {
    var sent = books.transfers.of(arrival.dispatch());
    var arrived = arrivedOf(sent, arrival, draft);
    for (var line : sent) {
      long amount = arrived.getOrDefault(line.id(), 0L);
      long lost = arrival.closes() ? line.left() - amount : 0;
      if (amount == 0 && lost == 0) continue;
      var there = line.from().at(line.to());
      draft.move(line.from().at(line.via()), -(amount + lost));
      if (amount > 0) draft.move(there, amount, 0, 0, -(amount + lost));
      else draft.promise(there, 0, 0, -lost);
      if (lost > 0) follow.note(draft.changes().size() - 1, "lostInTransit", -lost, there);
      var next = line.arrive(amount, draft.validTime, arrival.closes());
      follow.then(() -> books.transfers.put(next, draft.entry));
    }
    return sent.getFirst().to();
  }

  /// Increments that arrived, by line of the dispatch.
  private Map<String, Long> arrivedOf(List<Sent> sent, Movement.Arrival arrival, Draft draft) {
    var amounts = new LinkedHashMap<String, Long>();
    if (arrival.lines().isEmpty() && !arrival.closes())
      sent.forEach(line -> amounts.put(line.id(), line.left()));
    for (var line : arrival.lines()) {
      long left = MovementRules.positive(goods.amountOf(line, draft), line);
      for (var open : sent) {
        if (!open.from().item().equals(line.item())) continue;
        if (line.lot() != null && !line.lot().equals(open.from().lot())) continue;
        long part = Math.min(left, open.left() - amounts.getOrDefault(open.id(), 0L));
        amounts.merge(open.id(), part, Long::sum);
        left -= part;
      }
      if (left > 0)
        throw new Problem(
            TRANSFER_INVALID,
            "%s of item '%s' more than is still on the way by dispatch '%s'."
                .formatted(
                    books.terms.of(line.item()).shown(left), line.item(), arrival.dispatch()),
            "Give at most what was sent, and post the rest as a receipt.");
    }
    if (sent.stream().allMatch(line -> line.left() == 0))
      throw new Problem(
          TRANSFER_INVALID,
          "Nothing is on the way any more by dispatch '%s'.".formatted(arrival.dispatch()),
          "Post what came as a receipt.");
    return amounts;
  }

  private void refusePieces(StockLine line) {
    if (books.terms.of(line.item()).tracking() == Tracking.SERIAL)
      throw new Problem(
          TRANSFER_INVALID,
          "Pieces of item '%s' are tracked by serial number and are transferred at once."
              .formatted(line.item()),
          "Post a transfer to the virtual location, and another from there.");
  }
}
