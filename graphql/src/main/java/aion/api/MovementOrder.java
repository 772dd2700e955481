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
/// @param id null inside a correction
/// @param to transfer and dispatch only: where the goods arrive
/// @param orderLine receipt only: the purchase order line it fulfils
/// @param occurredAt null for the moment it is recorded
record MovementOrder(
    @Nullable String id,
    Kind kind,
    List<Line> lines,
    @Nullable String to,
    @Nullable String via,
    @Nullable Instant expectedAt,
    @Nullable String dispatch,
    @Nullable Boolean closes,
    @Nullable String orderLine,
    @Nullable String reservation,
    @Nullable String lotReason,
    @Nullable String billOfMaterials,
    @Nullable String reason,
    @Nullable Instant occurredAt) {
  enum Kind {
    RECEIPT,
    ISSUE,
    RETURN,
    TRANSFER,
    PRODUCTION,
    SCRAP,
    COUNT,
    HOLD,
    UNHOLD,
    DISPATCH,
    ARRIVAL
  }

  /// @param produced production only: whether the line comes out
  record Line(
      String item,
      String location,
      @Nullable String lot,
      @Nullable String owner,
      BigDecimal quantity,
      String unit,
      @Nullable Boolean produced,
      @Nullable List<String> serials) {
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
          unit,
          serials == null ? List.of() : serials);
    }
  }

  /// The fact it states.
  ///
  /// @throws Problem EVENT_INVALID when a field does not belong to its kind, or is missing
  Movement movement() {
    if (lines.isEmpty() && kind != Kind.ARRIVAL)
      throw invalid("The movement has no lines.", "Give at least one line.");
    refuseMisplaced();
    var why = Objects.requireNonNullElse(reason, "");
    return switch (kind) {
      case RECEIPT ->
          new Movement.Receipt(
              stockLines(), orderLine == null ? null : new OrderLineId(orderLine), why);
      case ISSUE ->
          new Movement.Issue(
              stockLines(), reservation, Objects.requireNonNullElse(lotReason, ""), why);
      case RETURN -> new Movement.Return(stockLines(), why);
      case TRANSFER -> new Movement.Transfer(stockLines(), destination(), why);
      case PRODUCTION ->
          new Movement.Production(stockLines(false), stockLines(true), billOfMaterials, why);
      case SCRAP -> new Movement.Scrap(stockLines(), why);
      case COUNT -> new Movement.Count(stockLines(), why);
      case HOLD -> new Movement.Hold(stockLines(), why);
      case UNHOLD -> new Movement.Unhold(stockLines(), why);
      case DISPATCH ->
          new Movement.Dispatch(
              stockLines(),
              destination(),
              via == null ? null : new LocationId(via),
              expectedAt,
              why);
      case ARRIVAL ->
          new Movement.Arrival(dispatched(), stockLines(), Boolean.TRUE.equals(closes), why);
    };
  }

  private void refuseMisplaced() {
    belongs("to", to, Kind.TRANSFER, Kind.DISPATCH);
    belongs("via", via, Kind.DISPATCH);
    belongs("expectedAt", expectedAt, Kind.DISPATCH);
    belongs("dispatch", dispatch, Kind.ARRIVAL);
    belongs("closes", closes, Kind.ARRIVAL);
    belongs("orderLine", orderLine, Kind.RECEIPT);
    belongs("reservation", reservation, Kind.ISSUE);
    belongs("lotReason", lotReason, Kind.ISSUE);
    belongs("billOfMaterials", billOfMaterials, Kind.PRODUCTION);
    if (lines.stream().anyMatch(Line::comesOut)) belongs("produced", true, Kind.PRODUCTION);
  }

  private void belongs(String field, @Nullable Object value, Kind... kinds) {
    if (value == null || List.of(kinds).contains(kind)) return;
    var named = java.util.Arrays.stream(kinds).map(Kind::name).toList();
    throw invalid(
        "The field '%s' belongs to the kind %s only.".formatted(field, String.join(" or ", named)),
        "Leave it out.");
  }

  private String dispatched() {
    if (dispatch == null)
      throw invalid("The arrival does not say which dispatch it ends.", "Give 'dispatch'.");
    return dispatch;
  }

  private LocationId destination() {
    if (to == null) throw invalid("The movement does not say where to.", "Give 'to'.");
    return new LocationId(to);
  }

  private List<StockLine> stockLines() {
    return lines.stream().map(Line::stockLine).toList();
  }

  private List<StockLine> stockLines(boolean produced) {
    return lines.stream().filter(l -> l.comesOut() == produced).map(Line::stockLine).toList();
  }

  private static Problem invalid(String what, String remedy) {
    return new Problem(ProblemCode.EVENT_INVALID, what, remedy);
  }
}
