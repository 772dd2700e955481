package aion.stock;

import aion.ledger.StockChange;
import aion.ledger.StockLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// What one posting would do to locked positions. Nothing happens until [#apply]; a posting that is
/// refused leaves no trace.
public final class Draft {
  private static final Sums NOTHING = new Sums();

  final String entry;
  final Instant validTime;
  private final Positions positions;
  private final List<Line> lines = new ArrayList<>();
  private final Map<PositionKey, Long> places = new HashMap<>();
  private final Map<PositionKey, Sums> sums = new LinkedHashMap<>();
  private @Nullable String as;
  private @Nullable String supplier;

  private record Line(PositionKey key, StockChange change) {}

  /// What the lines so far do to one position.
  private static final class Sums {
    private long lines;
    private int last;
    private boolean counted;
    private long onHand;
    private long reserved;
    private long onHold;
    private long inTransit;
    private long onOrder;
  }

  /// @param entry the id of the posting
  /// @param validTime when it was true
  public Draft(String entry, Instant validTime, Positions positions) {
    this.entry = entry;
    this.validTime = validTime;
    this.positions = positions;
  }

  /// When the posting was true.
  public Instant validTime() {
    return validTime;
  }

  /// The goods come from an order with this supplier.
  public void comesFrom(@Nullable String orderSupplier) {
    supplier = orderSupplier;
  }

  /// The amount of a line in increments of its item, by the packs that hold for it.
  long amountOf(StockLine line, Terms terms) {
    return terms.of(line.item()).increments(line.amount(), line.unit(), validTime, supplier);
  }

  /// Lines that follow stand for a movement of another kind: one that is taken back or put right.
  void standFor(String kind) {
    as = kind;
  }

  /// Lines of a position that follow take the place of another change of the same valid time.
  void takePlace(PositionKey key, long place) {
    places.putIfAbsent(key, place);
  }

  /// Goods come (above zero) or go.
  void move(PositionKey key, long delta) {
    move(key, delta, 0, 0, 0);
  }

  void move(PositionKey key, long delta, long reserved, long onHold, long inTransit) {
    long sequence = nextSequence(key);
    long place = places.getOrDefault(key, sequence);
    long effect = positions.at(key).settledAfter(validTime, place) ? 0 : delta;
    add(key, sequence, place, delta, effect, null, null, reserved, onHold, inTransit, 0);
  }

  /// A count found an amount.
  void count(PositionKey key, long found, SimpleQueryRunner tx) {
    long sequence = nextSequence(key);
    long place = places.getOrDefault(key, sequence);
    boolean settled = positions.at(key).settledAfter(validTime, place);
    long since = settled ? 0 : positions.movedAfter(key, validTime, place, tx);
    long delta = settled ? 0 : Bounds.plus(Bounds.plus(found, since), -onHand(key));
    add(key, sequence, place, delta, delta, found, null, 0, 0, 0, 0);
  }

  /// A count is taken back.
  ///
  /// @param effect what that does to stock on hand
  void cancelCount(PositionKey key, String count, long effect) {
    long sequence = nextSequence(key);
    long place = places.getOrDefault(key, sequence);
    add(key, sequence, place, 0, effect, null, count, 0, 0, 0, 0);
  }

  /// Goods are promised, held or on their way; what is on hand stays.
  void promise(PositionKey key, long reserved, long onHold, long inTransit) {
    long sequence = nextSequence(key);
    add(key, sequence, sequence, 0, 0, null, null, reserved, onHold, inTransit, 0);
  }

  /// More, or less, is expected from suppliers.
  public void order(PositionKey key, long onOrder) {
    long sequence = nextSequence(key);
    add(key, sequence, sequence, 0, 0, null, null, 0, 0, 0, onOrder);
  }

  private void add(
      PositionKey key,
      long sequence,
      long place,
      long delta,
      long effect,
      @Nullable Long counted,
      @Nullable String cancels,
      long reserved,
      long onHold,
      long inTransit,
      long onOrder) {
    var position = positions.at(key);
    var here = sums.computeIfAbsent(key, _ -> new Sums());
    here.lines++;
    here.last = lines.size();
    here.counted |= counted != null;
    here.onHand = Bounds.plus(here.onHand, effect);
    here.reserved = Bounds.plus(here.reserved, reserved);
    here.onHold = Bounds.plus(here.onHold, onHold);
    here.inTransit = Bounds.plus(here.inTransit, inTransit);
    here.onOrder = Bounds.plus(here.onOrder, onOrder);
    position.requireRoom(here.onHand, here.reserved, here.onHold, here.inTransit, here.onOrder);
    lines.add(
        new Line(
            key,
            new StockChange(
                key.ref(),
                position.node,
                lines.size(),
                sequence,
                place,
                delta,
                effect,
                counted,
                cancels,
                as,
                reserved,
                onHold,
                inTransit,
                onOrder)));
  }

  Set<PositionKey> touched() {
    return sums.keySet();
  }

  /// The number of the newest change of a position.
  int lastLine(PositionKey key) {
    return so(key).last;
  }

  boolean counts(PositionKey key) {
    return so(key).counted;
  }

  /// What would be on hand.
  long onHand(PositionKey key) {
    return positions.at(key).onHand() + so(key).onHand;
  }

  /// What would be neither reserved nor on hold.
  long available(PositionKey key) {
    return onHand(key) - positions.at(key).reserved() - so(key).reserved - onHold(key);
  }

  long onHold(PositionKey key) {
    return positions.at(key).onHold() + so(key).onHold;
  }

  private Sums so(PositionKey key) {
    return sums.getOrDefault(key, NOTHING);
  }

  private long nextSequence(PositionKey key) {
    return positions.at(key).movements() + so(key).lines + 1;
  }

  /// The changes so far, in order.
  public List<StockChange> changes() {
    return lines.stream().map(Line::change).toList();
  }

  /// Makes the changes.
  public void apply() {
    lines.forEach(l -> positions.at(l.key).apply(l.change, validTime));
  }
}
