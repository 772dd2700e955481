package aion.stock;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;

import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.stock.Position.Moved;
import aion.vocabulary.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// Says what a movement does to locked positions, all of its lines or none.
public final class MovementRules {
  private final Terms terms;
  private final Positions positions;
  private final SimpleQueryRunner tx;

  public MovementRules(Terms terms, Positions positions, SimpleQueryRunner tx) {
    this.terms = terms;
    this.positions = positions;
    this.tx = tx;
  }

  /// The positions a movement touches.
  public static List<PositionKey> positionsOf(Movement movement) {
    return SignedLine.of(movement).stream().map(SignedLine::key).toList();
  }

  /// The site whose partition the movement's entry joins.
  public String siteOf(Movement movement) {
    return terms.siteOf(movement.lines().getFirst().location());
  }

  /// Applies a movement to the locked balances.
  ///
  /// @return what changed, one map per line, as the ledger keeps it
  /// @throws Problem ITEM_UNKNOWN, LOCATION_UNKNOWN, UNIT_UNKNOWN, UNIT_MISMATCH, QUANTITY_INVALID,
  ///   EVENT_INVALID, TEXT_INVALID, or STOCK_NEGATIVE when a balance would fall below zero where it
  ///   may not
  public List<Map<String, Object>> apply(Posting posting, Movement movement, Instant validTime) {
    Text.check("reason", movement.reason());
    if (movement.lines().isEmpty())
      throw new Problem(EVENT_INVALID, "The movement has no lines.", "Give at least one line.");
    var planned = new ArrayList<Moved>();
    var changes = new LinkedHashMap<PositionKey, Long>();
    for (var line : SignedLine.of(movement)) {
      var moved = plan(posting, line, planned.size(), validTime, changes);
      changes.merge(line.key(), moved.effect(), Math::addExact);
      planned.add(moved);
    }
    changes.forEach(this::checkNotNegative);
    var lines = SignedLine.of(movement);
    for (int i = 0; i < planned.size(); i++) {
      var position = positions.at(lines.get(i).key());
      position.move(planned.get(i));
      if (lines.get(i).sign() == 0) position.countedAt(validTime);
    }
    return planned.stream().map(MovementRules::effectOf).toList();
  }

  private Moved plan(
      Posting posting,
      SignedLine line,
      int number,
      Instant validTime,
      Map<PositionKey, Long> soFar) {
    var position = positions.at(line.key());
    var item = terms.of(line.key().item());
    terms.placeOf(line.key().location());
    long amount = item.increments(line.line().amount(), line.line().unit());
    if (line.sign() != 0 && amount == 0)
      throw new Problem(
          QUANTITY_INVALID,
          "The quantity of item '%s' is zero.".formatted(line.key().item()),
          "Give a quantity above zero, or leave the line out.");
    long delta =
        line.sign() == 0
            ? amount
                + positions.movedAfter(line.key(), validTime, tx)
                - position.onHand()
                - soFar.getOrDefault(line.key(), 0L)
            : line.sign() * amount;
    // A later count has seen this already: the balance stays, the difference is on record.
    long effect = position.countedAfter(validTime) ? 0 : delta;
    return new Moved(posting.id(), line.key().ref(), number, delta, effect, validTime);
  }

  private void checkNotNegative(PositionKey key, long change) {
    var position = positions.at(key);
    if (change >= 0 || position.available() + change >= 0) return;
    if (terms.placeOf(key.location()).mayGoNegative()) return;
    var item = terms.of(key.item());
    throw new Problem(
        STOCK_NEGATIVE,
        "%s of item '%s' at '%s' exceeds the %s available."
            .formatted(
                item.shown(-change),
                key.item(),
                key.location(),
                item.shown(Math.max(0, position.available()))),
        "Post the missing receipt first, or record a count.");
  }

  private static Map<String, Object> effectOf(Moved moved) {
    var effect = new LinkedHashMap<String, Object>();
    effect.put("position", moved.position());
    effect.put("onHand", moved.effect());
    if (moved.effect() != moved.delta()) effect.put("absorbed", moved.delta());
    return effect;
  }
}
