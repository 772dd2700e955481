package aion.api;

import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import aion.vocabulary.LotId;
import aion.vocabulary.OrderLineId;
import aion.vocabulary.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A movement as a client asks for it.
///
/// @param to transfer only: where the goods arrive
/// @param orderLine receipt only: the purchase order line it fulfils
/// @param occurredAt null for the moment it is recorded
record MovementOrder(
    String id,
    Kind kind,
    List<Line> lines,
    @Nullable String to,
    @Nullable String orderLine,
    @Nullable String reason,
    @Nullable Instant occurredAt) {
  enum Kind {
    RECEIPT,
    ISSUE,
    RETURN,
    TRANSFER,
    PRODUCTION,
    SCRAP,
    COUNT
  }

  /// @param produced production only: whether the line comes out
  record Line(
      String item,
      String location,
      @Nullable String lot,
      @Nullable String owner,
      BigDecimal quantity,
      String unit,
      @Nullable Boolean produced) {
    boolean comesOut() {
      return Boolean.TRUE.equals(produced);
    }

    StockLine stockLine() {
      return new StockLine(
          new ItemId(item),
          new LocationId(location),
          lot == null ? null : new LotId(lot),
          owner == null ? null : new SupplierId(owner),
          quantity,
          unit);
    }
  }

  /// The fact it states.
  ///
  /// @throws Problem EVENT_INVALID when a field does not belong to its kind, or is missing
  Movement movement() {
    if (lines.isEmpty()) throw invalid("The movement has no lines.", "Give at least one line.");
    if (kind != Kind.TRANSFER && to != null) throw misplaced("to", "TRANSFER");
    if (kind != Kind.RECEIPT && orderLine != null) throw misplaced("orderLine", "RECEIPT");
    if (kind != Kind.PRODUCTION && lines.stream().anyMatch(Line::comesOut))
      throw misplaced("produced", "PRODUCTION");
    var why = Objects.requireNonNullElse(reason, "");
    return switch (kind) {
      case RECEIPT ->
          new Movement.Receipt(
              stockLines(), orderLine == null ? null : new OrderLineId(orderLine), why);
      case ISSUE -> new Movement.Issue(stockLines(), why);
      case RETURN -> new Movement.Return(stockLines(), why);
      case TRANSFER -> new Movement.Transfer(stockLines(), destination(), why);
      case PRODUCTION -> new Movement.Production(stockLines(false), stockLines(true), why);
      case SCRAP -> new Movement.Scrap(stockLines(), why);
      case COUNT -> new Movement.Count(stockLines(), why);
    };
  }

  private LocationId destination() {
    if (to == null) throw invalid("The transfer does not say where to.", "Give 'to'.");
    return new LocationId(to);
  }

  private List<StockLine> stockLines() {
    return lines.stream().map(Line::stockLine).toList();
  }

  private List<StockLine> stockLines(boolean produced) {
    return lines.stream().filter(l -> l.comesOut() == produced).map(Line::stockLine).toList();
  }

  private static Problem misplaced(String field, String kind) {
    return invalid(
        "The field '%s' belongs to the kind %s only.".formatted(field, kind), "Leave it out.");
  }

  private static Problem invalid(String what, String remedy) {
    return new Problem(ProblemCode.EVENT_INVALID, what, remedy);
  }
}
