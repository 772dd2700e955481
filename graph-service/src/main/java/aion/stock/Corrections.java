package aion.stock;

import aion.archive.ArchivedMove;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.StoredTime;
import aion.ledger.Movement;
import aion.stock.Timeline.Result;
import aion.stock.Timeline.Step;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/// Takes back what an entry did, at the time at which it was said to be true.
final class Corrections {
  private static final Cypher TIMELINE = Cypher.named("stock/timeline");

  private final Books books;
  private final ColdHistory cold;
  private final SimpleQueryRunner tx;

  Corrections(Books books, ColdHistory cold, SimpleQueryRunner tx) {
    this.books = books;
    this.cold = cold;
    this.tx = tx;
  }

  Originals.Original takeBack(Movement.Correction correction, Draft draft, Follow follow) {
    var original = books.originals.get(correction.of());
    draft.standFor(original.kind());
    for (var line : original.lines()) {
      refusePieces(original, line);
      draft.takePlace(line.position(), line.place());
      if (line.counted() == null && line.movesNothing()) continue;
      if (line.counted() == null)
        draft.move(
            line.position(), -line.delta(), -line.reserved(), -line.onHold(), -line.inTransit());
      else takeBackCount(original, line, draft, follow);
    }
    var reservation = original.reservation();
    if (reservation != null) {
      long issued = -original.lines().stream().mapToLong(Originals.Line::reserved).sum();
      follow.reservation(follow.reservation(reservation).reopen(issued));
    }
    follow.then(() -> books.originals.mend(original.id()));
    return original;
  }

  private void takeBackCount(
      Originals.Original original, Originals.Line line, Draft draft, Follow follow) {
    var position = books.positions.at(line.position());
    var without = withoutCount(position, original.id());
    draft.cancelCount(
        line.position(), original.id(), without.onHand() - draft.onHand(line.position()));
    follow.then(() -> position.countedAt(without.countedAt(), without.countedPlace()));
  }

  /// Where pieces were before is not told, also when a count found none.
  private void refusePieces(Originals.Original original, Originals.Line line) {
    if (books.terms.of(line.position().item()).tracking() == Tracking.SERIAL)
      throw Originals.notMendable(original, " with serial numbers");
  }

  /// The stock on hand as it would be if a count had not been posted.
  private Result withoutCount(Position position, String count) {
    var row = tx.run(TIMELINE.text(), Map.of("node", position.node)).single();
    var steps = new ArrayList<>(row.get("steps").asList(Corrections::step));
    // Facts that came late may lie before archived ones, so an opening balance would not do.
    cold.movesOf(position.key.ref()).forEach(move -> steps.add(step(move)));
    for (var happened : position.here()) {
      var change = happened.change();
      steps.add(
          new Step(
              "",
              happened.validTime(),
              change.place(),
              change.sequence(),
              change.delta(),
              change.counted(),
              change.cancels()));
    }
    steps.removeIf(step -> step.entry().equals(count));
    return Timeline.fold(new Result(0, null, 0), steps);
  }

  static Step step(ArchivedMove move) {
    return new Step(
        move.entry(),
        move.validTime(),
        move.place(),
        move.sequence(),
        move.delta(),
        move.counted(),
        move.cancels());
  }

  static Step step(Value row) {
    return new Step(
        row.get("entry").asString(),
        Objects.requireNonNull(StoredTime.from(row.get("validTime"))),
        row.get("place").asLong(),
        row.get("sequence").asLong(),
        row.get("delta").asLong(),
        row.get("counted").isNull() ? null : row.get("counted").asLong(),
        row.get("cancels").asString(null));
  }
}
