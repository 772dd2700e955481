package aion.stock;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;

import aion.archive.ColdHistory;
import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.vocabulary.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// Says what a movement does to locked books, all of its lines or none.
public final class MovementRules {
  private final Books books;
  private final Goods goods;
  private final Promises promises;
  private final Travels travels;
  private final Corrections corrections;
  private final Limits limits;

  public MovementRules(Books books, ColdHistory cold, SimpleQueryRunner tx) {
    this.books = books;
    this.goods = new Goods(books, tx);
    this.promises = new Promises(books, goods);
    this.travels = new Travels(books, goods);
    this.corrections = new Corrections(books, cold, tx);
    this.limits = new Limits(books, new Shortage(tx));
  }

  /// What judging a movement leaves to do once nothing can be refused any more.
  ///
  /// @param location a location whose site's partition the entry joins
  public record Plan(aion.vocabulary.LocationId location, List<Runnable> then) {}

  /// Writes a movement's changes into a draft.
  ///
  /// @throws Problem ITEM_UNKNOWN, LOCATION_UNKNOWN, UNIT_UNKNOWN, UNIT_MISMATCH, QUANTITY_INVALID,
  ///   LOT_INVALID, SERIAL_INVALID, RESERVATION_INVALID, TRANSFER_INVALID, CORRECTION_INVALID,
  ///   ALREADY_REVERSED, EVENT_INVALID, TEXT_INVALID, or STOCK_NEGATIVE when a balance would fall
  ///   below zero where it may not
  public Plan judge(Movement movement, Draft draft) {
    Text.check("reason", movement.reason());
    var follow = new Follow(draft.entry, books);
    var location =
        switch (movement) {
          case Movement.Correction correction -> {
            var original = corrections.takeBack(correction, draft, follow);
            if (correction.instead() != null) {
              draft.standFor(correction.instead().kind());
              plan(correction.instead(), draft, follow);
            }
            yield original.lines().isEmpty()
                ? null
                : original.lines().getFirst().position().location();
          }
          default -> plan(movement, draft, follow);
        };
    limits.check(draft);
    follow.discrepancies(draft);
    if (location == null)
      throw new Problem(EVENT_INVALID, "The movement has no lines.", "Give at least one line.");
    return new Plan(location, follow.actions());
  }

  /// Plans one movement.
  ///
  /// @return the location of its first line; null when it has none
  private aion.vocabulary.@Nullable LocationId plan(Movement movement, Draft draft, Follow follow) {
    switch (movement) {
      case Movement.Receipt receipt -> receipt.lines().forEach(l -> goods.in(l, draft, follow));
      case Movement.Return back -> back.lines().forEach(l -> goods.in(l, draft, follow));
      case Movement.Issue issue when issue.reservation() != null ->
          promises.fulfil(issue, draft, follow);
      case Movement.Issue issue ->
          issue.lines().forEach(l -> goods.issue(l, issue.lotReason(), draft, follow));
      case Movement.Scrap scrap -> scrap.lines().forEach(l -> goods.out(l, draft, follow));
      case Movement.Count count -> count.lines().forEach(l -> goods.count(l, draft, follow));
      case Movement.Transfer transfer ->
          transfer.lines().forEach(l -> goods.across(l, transfer.to(), draft, follow));
      case Movement.Production production -> produce(production, draft, follow);
      case Movement.Hold hold -> hold.lines().forEach(l -> promises.hold(l, draft));
      case Movement.Unhold unhold -> unhold.lines().forEach(l -> promises.unhold(l, draft));
      case Movement.Reservation reservation -> promises.reserve(reservation, draft, follow);
      case Movement.Release release -> {
        return promises.release(release, draft, follow);
      }
      case Movement.Dispatch dispatch -> travels.dispatch(dispatch, draft, follow);
      case Movement.Arrival arrival -> {
        return travels.arrive(arrival, draft, follow);
      }
      case Movement.Correction _ ->
          throw new Problem(
              EVENT_INVALID,
              "A correction cannot stand in for what is corrected.",
              "Give the movement that is right.");
    }
    return movement.lines().isEmpty() ? null : movement.lines().getFirst().location();
  }

  private void produce(Movement.Production production, Draft draft, Follow follow) {
    production.consumed().forEach(l -> goods.out(l, draft, follow));
    if (production.billOfMaterials() != null) backflush(production, draft, follow);
    production.produced().forEach(l -> goods.in(l, draft, follow));
  }

  /// Consumes by the bill what the consumed lines do not name.
  private void backflush(Movement.Production production, Draft draft, Follow follow) {
    var bill = books.bills.get(String.valueOf(production.billOfMaterials()));
    var made = production.produced().stream().filter(l -> l.item().equals(bill.item())).toList();
    if (made.isEmpty())
      throw new Problem(
          EVENT_INVALID,
          "The bill of materials '%s' makes item '%s', which does not come out."
              .formatted(production.billOfMaterials(), bill.item()),
          "Name the product that came out, or another bill.");
    long amount = made.stream().map(line -> goods.amountOf(line, draft)).reduce(0L, Bounds::plus);
    var at = production.produced().getFirst().location();
    for (var component : bill.components()) {
      if (production.consumed().stream().anyMatch(l -> l.item().equals(component.item()))) continue;
      goods.take(PositionKey.of(component.item(), at), bill.used(component, amount), draft, follow);
    }
  }

  /// The amount of a line in increments.
  ///
  /// @throws Problem QUANTITY_INVALID when it is zero
  static long positive(long amount, StockLine line) {
    if (amount == 0)
      throw new Problem(
          QUANTITY_INVALID,
          "The quantity of item '%s' is zero.".formatted(line.item()),
          "Give a quantity above zero, or leave the line out.");
    return Bounds.check(amount);
  }
}
