package aion.supply;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.ledger.Effect.Judgement;
import aion.ledger.Effect.Run;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.stock.MovementRules;
import aion.stock.Positions;
import aion.stock.Terms;
import aion.vocabulary.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// Consecutive movements and order facts of one transaction.
final class SupplyRun implements Run {
  /// The partition of orders that go straight to customers.
  private static final String DIRECT = "orders";

  private final Terms terms;
  private final Positions positions;
  private final OrderLines lines;
  private final MovementRules movements;
  private final List<Map<String, Object>> changedBy = new ArrayList<>();

  SupplyRun(Terms terms, Positions positions, OrderLines lines, MovementRules movements) {
    this.terms = terms;
    this.positions = positions;
    this.lines = lines;
    this.movements = movements;
  }

  @Override
  public Judgement judge(Posting posting, Instant validTime) {
    var judgement =
        switch (posting.fact()) {
          case Movement movement -> move(posting, movement, validTime);
          case OrderFact.Placed placed -> place(placed, validTime);
          case OrderFact.Confirmed confirmed -> {
            var line = lines.get(confirmed.line());
            line.confirm(validTime, confirmed.promisedAt());
            yield new Judgement(partitionOf(line), List.of());
          }
          case OrderFact.Received received -> receive(received, validTime);
          case OrderFact.Cancelled cancelled -> {
            var line = lines.get(cancelled.line());
            var effect = expectLess(line, line.outstanding());
            line.cancel();
            yield new Judgement(partitionOf(line), effect);
          }
          default -> throw new IllegalArgumentException(posting.fact().kind());
        };
    var orderLine = SupplyEffect.orderLineOf(posting.fact());
    if (orderLine != null)
      changedBy.add(Map.of("entry", posting.id(), "ref", "PurchaseOrderLine/" + orderLine));
    return judgement;
  }

  @Override
  public void write(SimpleQueryRunner tx) {
    positions.write(tx);
    lines.write(terms, changedBy, tx);
  }

  private Judgement move(Posting posting, Movement movement, Instant validTime) {
    if (!(movement instanceof Movement.Receipt receipt) || receipt.orderLine() == null) {
      var effect = movements.apply(posting, movement, validTime);
      return new Judgement(partition(movements.siteOf(movement)), effect);
    }
    var line = lines.get(receipt.orderLine());
    long amount = amountOf(receipt, line);
    var effect = new ArrayList<>(movements.apply(posting, movement, validTime));
    effect.addAll(expectLess(line, amount));
    line.receive(amount, validTime);
    return new Judgement(partition(movements.siteOf(movement)), effect);
  }

  private long amountOf(Movement.Receipt receipt, OrderLine line) {
    long amount = 0;
    for (var received : receipt.lines()) {
      if (!received.item().equals(line.item))
        throw new Problem(
            EVENT_INVALID,
            "The receipt has item '%s', but order line '%s' is for item '%s'."
                .formatted(received.item(), line.id, line.item),
            "Post the other item as a receipt of its own.");
      amount += terms.of(line.item).increments(received.amount(), received.unit());
    }
    return amount;
  }

  private Judgement place(OrderFact.Placed placed, Instant validTime) {
    OrderLineId id = placed.line();
    if (lines.has(id))
      throw new Problem(
          EVENT_INVALID,
          "Purchase order line '%s' was placed before.".formatted(id),
          "Give the new line a key of its own.");
    if (!lines.knowsSupplier(placed.supplier().value()))
      throw new Problem(
          REFERENCE_UNKNOWN,
          "There is no supplier '%s'.".formatted(Problem.echo(placed.supplier().value())),
          "Add the supplier first, or correct its key.");
    if (placed.madeAt() != null) terms.siteOf(placed.madeAt());
    long quantity = terms.of(placed.item()).increments(placed.amount(), placed.unit());
    if (quantity <= 0)
      throw new Problem(
          QUANTITY_INVALID,
          "The quantity of order line '%s' is zero or less.".formatted(id),
          "Order a positive quantity.");
    requireMillionths(placed.unitPrice());
    requireMillionths(placed.freight());
    if (placed.location() != null) terms.siteOf(placed.location());
    var line = OrderLine.of(placed, quantity, validTime);
    lines.add(line);
    return new Judgement(partitionOf(line), expectLess(line, -quantity));
  }

  private Judgement receive(OrderFact.Received received, Instant validTime) {
    var line = lines.get(received.line());
    long amount = terms.of(line.item).increments(received.amount(), received.unit());
    var effect = expectLess(line, amount);
    line.receive(amount, validTime);
    return new Judgement(partitionOf(line), effect);
  }

  /// Takes what arrived, at most what is outstanding, off what is on order.
  private List<Map<String, Object>> expectLess(OrderLine line, long amount) {
    long less = Math.min(amount, line.outstanding());
    if (line.position == null || less == 0) return List.of();
    positions.order(line.position, -less);
    return List.of(Map.of("position", line.position.ref(), "onOrder", -less));
  }

  private String partitionOf(OrderLine line) {
    return line.position == null ? DIRECT : partition(terms.siteOf(line.position.location()));
  }

  private static String partition(String site) {
    return "site:" + site;
  }

  private static void requireMillionths(@Nullable BigDecimal amount) {
    if (amount != null && amount.stripTrailingZeros().scale() > 6)
      throw new Problem(
          QUANTITY_INVALID,
          "The amount of money %s has more than 6 decimals.".formatted(amount.toPlainString()),
          "Round it to 6 decimals.");
  }
}
