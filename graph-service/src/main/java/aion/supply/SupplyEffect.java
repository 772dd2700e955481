package aion.supply;

import aion.archive.ColdHistory;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.stock.Books;
import aion.stock.MasterData;
import aion.stock.MovementRules;
import aion.stock.Originals;
import aion.stock.PositionKey;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

/// What movements and order facts do: balances, what is on order, and the state of order lines.
/// Locks are taken on order lines first, then on positions, each in the order of their keys.
@Component
public final class SupplyEffect implements Effect {
  private final ColdHistory cold;
  private final MasterData masterData = new MasterData();

  public SupplyEffect(ColdHistory cold) {
    this.cold = cold;
  }

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof Movement || fact instanceof OrderFact;
  }

  @Override
  public Run open(List<Posting> postings, String newest, SimpleQueryRunner tx) {
    var facts = postings.stream().map(Posting::fact).toList();
    var originals = Originals.read(correctedBy(facts), tx);
    var lines = OrderLines.lock(orderLinesOf(facts, originals), suppliersOf(facts), tx);
    var positions = new HashSet<PositionKey>();
    var items = new HashSet<ItemId>();
    var locations = new HashSet<LocationId>();
    for (var fact : facts) {
      if (!(fact instanceof OrderFact.Placed placed)) continue;
      items.add(placed.item());
      if (placed.location() != null)
        positions.add(PositionKey.of(placed.item(), placed.location()));
      if (placed.madeAt() != null) locations.add(placed.madeAt());
    }
    lines.all().stream().map(l -> l.position).filter(Objects::nonNull).forEach(positions::add);
    lines.all().forEach(l -> items.add(l.item));
    var movements =
        facts.stream().flatMap(f -> f instanceof Movement m ? Stream.of(m) : Stream.of()).toList();
    var books =
        Books.open(movements, originals, positions, items, locations, masterData, newest, tx);
    return new SupplyRun(books, lines, originals, new MovementRules(books, cold, tx));
  }

  private static List<String> correctedBy(List<Fact> facts) {
    return facts.stream()
        .flatMap(f -> f instanceof Movement.Correction c ? Stream.of(c.of()) : Stream.of())
        .toList();
  }

  private static Set<OrderLineId> orderLinesOf(List<Fact> facts, Originals originals) {
    var ids = new HashSet<OrderLineId>();
    for (var original : originals.all())
      if (original.orderLine() != null) ids.add(new OrderLineId(original.orderLine()));
    for (var fact : facts) {
      var id = orderLineOf(fact);
      if (id != null) ids.add(id);
    }
    return ids;
  }

  /// The order line a fact is about; null for a movement without one.
  static @Nullable OrderLineId orderLineOf(Fact fact) {
    return switch (fact) {
      case OrderFact order -> order.line();
      case Movement.Receipt receipt -> receipt.orderLine();
      case Movement.Correction correction when correction.instead() != null ->
          orderLineOf(correction.instead());
      default -> null;
    };
  }

  private static List<String> suppliersOf(List<Fact> facts) {
    return facts.stream()
        .flatMap(
            f -> f instanceof OrderFact.Placed p ? Stream.of(p.supplier().value()) : Stream.of())
        .distinct()
        .toList();
  }
}
