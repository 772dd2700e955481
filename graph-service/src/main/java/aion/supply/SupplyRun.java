package aion.supply;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.graph.Cypher;
import aion.ledger.Effect.Judgement;
import aion.ledger.Effect.Run;
import aion.ledger.Movement;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.stock.Books;
import aion.stock.Bounds;
import aion.stock.Draft;
import aion.stock.MovementRules;
import aion.stock.Originals;
import aion.stock.Terms;
import aion.supply.OrderLine.Status;
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

  private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

  private static final Cypher WRITE_CORRECTS = Cypher.named("ledger/write-corrects");

  private final Terms terms;
  private final Books books;
  private final OrderLines lines;
  private final Originals originals;
  private final MovementRules movements;
  private final List<Map<String, Object>> changedBy = new ArrayList<>();
  private final List<Map<String, Object>> corrects = new ArrayList<>();

  SupplyRun(Books books, OrderLines lines, Originals originals, MovementRules movements) {
    this.terms = books.terms();
    this.books = books;
    this.lines = lines;
    this.originals = originals;
    this.movements = movements;
  }

  @Override
  public Judgement judge(Posting posting, Instant validTime) {
    var draft = new Draft(posting.id(), validTime, books.positions());
    var judgement =
        switch (posting.fact()) {
          case Movement.Correction correction -> correct(posting, validTime, correction);
          case Movement movement -> move(movement, draft);
          case OrderFact.Placed placed -> {
            var placement = place(placed, draft);
            changedBy.add(Map.of("entry", posting.id(), "ref", "PurchaseOrder/" + placed.order()));
            yield placement;
          }
          case OrderFact.Confirmed confirmed -> {
            var line = lines.get(confirmed.line());
            line.confirm(validTime, confirmed.promisedAt());
            yield Judgement.of(partitionOf(line));
          }
          case OrderFact.Received received -> {
            var line = lines.get(received.line());
            long amount = amountOf(received.amount(), received.unit(), line, validTime);
            requirePositive(amount, line.id);
            line.requireRoom(amount);
            expectLess(line, amount, draft);
            line.receive(amount, validTime);
            yield judged(partitionOf(line), draft);
          }
          case OrderFact.Changed changed -> change(changed, draft);
          case OrderFact.Cancelled cancelled -> end(cancelled.line(), Status.CANCELLED, draft);
          case OrderFact.Closed closed -> end(closed.line(), Status.CLOSED, draft);
          default -> throw new IllegalArgumentException(posting.fact().kind());
        };
    var orderLine = SupplyEffect.orderLineOf(posting.fact());
    if (orderLine != null)
      changedBy.add(Map.of("entry", posting.id(), "ref", "PurchaseOrderLine/" + orderLine));
    return judgement;
  }

  @Override
  public List<Map<String, Object>> positions() {
    return books.balances();
  }

  @Override
  public void write(SimpleQueryRunner tx) {
    books.write(tx);
    lines.write(terms, changedBy.stream().distinct().toList(), tx);
    if (!corrects.isEmpty()) tx.run(WRITE_CORRECTS.text(), Map.of("corrects", corrects)).consume();
  }

  private static Judgement judged(String partition, Draft draft) {
    var changes = draft.changes();
    draft.apply();
    return new Judgement(partition, null, changes, List.of());
  }

  private Judgement move(Movement movement, Draft draft) {
    var line =
        movement instanceof Movement.Receipt receipt && receipt.orderLine() != null
            ? lines.get(receipt.orderLine())
            : null;
    if (line != null) draft.comesFrom(line.supplier);
    long amount = line == null ? 0 : amountOf((Movement.Receipt) movement, line, draft);
    var plan = movements.judge(movement, draft);
    if (line != null) {
      expectLess(line, amount, draft);
      line.receive(amount, draft.validTime());
    }
    plan.then().forEach(Runnable::run);
    return judged(partition(terms.siteOf(plan.location())), draft);
  }

  /// A correction is true when what it mends was said to be true, and joins the same partition.
  private Judgement correct(Posting posting, Instant validTime, Movement.Correction correction) {
    var original = originals.get(correction.of());
    if (posting.validTime() != null && !validTime.equals(original.validTime()))
      throw new Problem(
          EVENT_INVALID,
          "The correction says %s, but the entry '%s' was true at %s."
              .formatted(posting.validTime(), original.id(), original.validTime()),
          "Leave the time out: a correction has the time of what it mends.");
    var draft = new Draft(posting.id(), original.validTime(), books.positions());
    var line =
        original.orderLine() == null ? null : lines.get(new OrderLineId(original.orderLine()));
    var instead =
        correction.instead() instanceof Movement.Receipt receipt && receipt.orderLine() != null
            ? receipt
            : null;
    var insteadLine =
        instead == null ? null : lines.get(java.util.Objects.requireNonNull(instead.orderLine()));
    if (insteadLine != null) draft.comesFrom(insteadLine.supplier);
    long amount =
        instead == null || insteadLine == null ? 0 : amountOf(instead, insteadLine, draft);
    var plan = movements.judge(correction, draft);
    if (line != null) takeBack(line, original, draft);
    if (insteadLine != null) {
      expectLess(insteadLine, amount, draft);
      insteadLine.receive(amount, original.validTime());
    }
    plan.then().forEach(Runnable::run);
    corrects.add(Map.of("correction", posting.id(), "entry", original.id()));
    if (line != null)
      changedBy.add(Map.of("entry", posting.id(), "ref", "PurchaseOrderLine/" + line.id));
    var changes = draft.changes();
    draft.apply();
    return new Judgement(original.partition(), original.validTime(), changes, List.of());
  }

  /// Undoes a receipt: the line is as open as it was before.
  private void takeBack(OrderLine line, Originals.Original original, Draft draft) {
    long received =
        original.lines().stream()
            .filter(l -> l.position().item().equals(line.item))
            .mapToLong(Originals.Line::delta)
            .sum();
    long more = line.outstandingWithout(received) - line.outstanding();
    if (line.position != null && more != 0) draft.order(line.position, more);
    line.takeBack(received);
  }

  private Judgement change(OrderFact.Changed changed, Draft draft) {
    var line = lines.get(changed.line());
    line.requireOpen();
    requireMillionths(changed.unitPrice());
    var amount = changed.amount();
    if (amount != null) {
      var unit = java.util.Objects.requireNonNullElse(changed.unit(), "");
      long quantity = amountOf(amount, unit, line, draft.validTime());
      requirePositive(quantity, line.id);
      long more = line.outstandingOf(quantity) - line.outstanding();
      if (line.position != null && more != 0) draft.order(line.position, more);
      line.quantity(quantity);
    }
    line.change(changed.unitPrice(), changed.promisedAt());
    return judged(partitionOf(line), draft);
  }

  private Judgement end(OrderLineId id, Status status, Draft draft) {
    var line = lines.get(id);
    expectLess(line, line.outstanding(), draft);
    line.end(status);
    return judged(partitionOf(line), draft);
  }

  private long amountOf(BigDecimal amount, String unit, OrderLine line, Instant at) {
    return terms.of(line.item).increments(amount, unit, at, line.supplier);
  }

  private long amountOf(Movement.Receipt receipt, OrderLine line, Draft draft) {
    long amount = 0;
    for (var received : receipt.lines()) {
      if (!received.item().equals(line.item))
        throw new Problem(
            EVENT_INVALID,
            "The receipt has item '%s', but order line '%s' is for item '%s'."
                .formatted(received.item(), line.id, line.item),
            "Post the other item as a receipt of its own.");
      long more = amountOf(received.amount(), received.unit(), line, draft.validTime());
      amount = Bounds.plus(amount, more);
    }
    line.requireRoom(amount);
    return amount;
  }

  private Judgement place(OrderFact.Placed placed, Draft draft) {
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
    long quantity =
        terms
            .of(placed.item())
            .increments(
                placed.amount(), placed.unit(), draft.validTime(), placed.supplier().value());
    requirePositive(quantity, id);
    requireMillionths(placed.unitPrice());
    requireMillionths(placed.freight());
    if (placed.location() != null) terms.siteOf(placed.location());
    var line = OrderLine.of(placed, quantity, draft.validTime());
    if (line.position != null) draft.order(line.position, quantity);
    lines.add(line);
    return judged(partitionOf(line), draft);
  }

  /// Takes what arrived, at most what is outstanding, off what is on order.
  private void expectLess(OrderLine line, long amount, Draft draft) {
    long less = Math.min(amount, line.outstanding());
    if (line.position != null && less != 0) draft.order(line.position, -less);
  }

  private static void requirePositive(long quantity, OrderLineId id) {
    Bounds.check(quantity);
    if (quantity <= 0)
      throw new Problem(
          QUANTITY_INVALID,
          "The quantity of order line '%s' is zero or less.".formatted(id),
          "Order a positive quantity.");
  }

  private String partitionOf(OrderLine line) {
    return line.position == null ? DIRECT : partition(terms.siteOf(line.position.location()));
  }

  private static String partition(String site) {
    return "site:" + site;
  }

  private static void requireMillionths(@Nullable BigDecimal amount) {
    if (amount != null && amount.abs().compareTo(MOST_MONEY) > 0)
      throw new Problem(
          QUANTITY_INVALID,
          "The amount of money %s is above %s."
              .formatted(Problem.echo(amount.toString()), MOST_MONEY.toPlainString()),
          "Check the number.");
    if (amount != null && amount.stripTrailingZeros().scale() > 6)
      throw new Problem(
          QUANTITY_INVALID,
          "The amount of money %s has more than 6 decimals.".formatted(amount.toPlainString()),
          "Round it to 6 decimals.");
  }
}
