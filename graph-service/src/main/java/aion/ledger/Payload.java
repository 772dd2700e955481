package aion.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stored form of facts: what the sender said, as canonical JSON. It is part of the hash, so a
/// field keeps its name for ever; amounts are text, so that no reader rounds them.
final class Payload {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Payload() {}

  static String of(Fact fact) {
    return CanonicalJson.of(form(fact).fields);
  }

  private static Payload form(Fact fact) {
    return switch (fact) {
      case Movement movement -> form(movement);
      case OrderFact order -> form(order);
      case DecisionFact decision -> form(decision);
      case ActionFact action -> form(action);
      case OutcomeFact outcome ->
          new Payload()
              .put("line", outcome.line())
              .put("received", outcome.received())
              .put("arrivedAt", outcome.arrivedAt())
              .put("wantedAt", outcome.wantedAt())
              .put("realisedDays", outcome.realisedDays())
              .put("expectedDays", outcome.expectedDays())
              .put("advisedPrice", outcome.advisedPrice())
              .put("paidPrice", outcome.paidPrice())
              .put("stockedOut", outcome.stockedOut());
      case EntityFact.Upsert upsert ->
          new Payload()
              .put("class", upsert.entityClass())
              .put("key", upsert.key())
              .put("values", upsert.values())
              .put("links", upsert.links());
      case EntityFact.Retire retire ->
          new Payload()
              .put("class", retire.entityClass())
              .put("key", retire.key())
              .put("reason", retire.reason());
      case Observed observed ->
          new Payload().put("signal", observed.signal()).put("value", observed.value());
      case ConfigurationFact.Words words ->
          new Payload().put("name", words.module().name()).put("turtle", words.module().turtle());
      case EpcisEvent event ->
          new Payload().put("context", event.context()).put("event", event.event());
    };
  }

  private static Payload form(Movement movement) {
    var payload = new Payload().put("reason", movement.reason());
    return switch (movement) {
      case Movement.Issue issue ->
          payload
              .put("lines", lines(issue.lines()))
              .put("reservation", issue.reservation())
              .put("lotReason", issue.lotReason());
      case Movement.Dispatch dispatch ->
          payload
              .put("lines", lines(dispatch.lines()))
              .put("to", dispatch.to())
              .put("via", dispatch.via())
              .put("expectedAt", dispatch.expectedAt());
      case Movement.Arrival arrival ->
          payload
              .put("dispatch", arrival.dispatch())
              .put("lines", lines(arrival.lines()))
              .put("closes", arrival.closes() ? "true" : "");
      case Movement.Reservation reservation ->
          payload
              .put("reservation", reservation.reservation())
              .put("lines", lines(reservation.lines()))
              .put("demand", reservation.demand())
              .put("expiresAt", reservation.expiresAt());
      case Movement.Release release ->
          payload
              .put("reservation", release.reservation())
              .put("amount", release.amount())
              .put("unit", release.unit())
              .put("expired", release.expired() ? "true" : "");
      case Movement.Correction correction -> {
        payload.put("of", correction.of());
        if (correction.instead() != null) {
          payload.put("insteadKind", correction.instead().kind());
          payload.put("instead", form(correction.instead()).fields);
        }
        yield payload;
      }
      case Movement.Receipt receipt ->
          payload.put("lines", lines(receipt.lines())).put("orderLine", receipt.orderLine());
      case Movement.Transfer transfer ->
          payload.put("lines", lines(transfer.lines())).put("to", transfer.to());
      case Movement.Production production ->
          payload
              .put("consumed", lines(production.consumed()))
              .put("produced", lines(production.produced()))
              .put("billOfMaterials", production.billOfMaterials());
      case Movement.Return _,
          Movement.Scrap _,
          Movement.Count _,
          Movement.Hold _,
          Movement.Unhold _ ->
          payload.put("lines", lines(movement.lines()));
    };
  }

  private static Payload form(OrderFact fact) {
    var payload = new Payload().put("line", fact.line());
    return switch (fact) {
      case OrderFact.Placed placed ->
          payload
              .put("order", placed.order())
              .put("supplier", placed.supplier())
              .put("item", placed.item())
              .put("location", placed.location())
              .put("madeAt", placed.madeAt())
              .put("amount", placed.amount())
              .put("unit", placed.unit())
              .put("unitPrice", placed.unitPrice())
              .put("freight", placed.freight())
              .put("currency", placed.currency())
              .put("promisedAt", placed.promisedAt());
      case OrderFact.Confirmed confirmed -> payload.put("promisedAt", confirmed.promisedAt());
      case OrderFact.Received received ->
          payload.put("amount", received.amount()).put("unit", received.unit());
      case OrderFact.Cancelled cancelled -> payload.put("reason", cancelled.reason());
      case OrderFact.Changed changed ->
          payload
              .put("amount", changed.amount())
              .put("unit", changed.unit())
              .put("unitPrice", changed.unitPrice())
              .put("promisedAt", changed.promisedAt())
              .put("reason", changed.reason());
      case OrderFact.Closed closed -> payload.put("reason", closed.reason());
    };
  }

  private static Payload form(ActionFact fact) {
    var payload = new Payload().put("order", fact.order()).put("payloadHash", fact.payloadHash());
    return switch (fact) {
      case ActionFact.Sent sent ->
          payload.put("target", sent.target()).put("receipt", sent.receipt());
      case ActionFact.Failed failed ->
          payload
              .put("target", failed.target())
              .put("attempt", failed.attempt())
              .put("code", failed.code())
              .put("reason", failed.reason())
              .put("retryAt", failed.retryAt());
      case ActionFact.Resent _ -> payload;
    };
  }

  private static Payload form(DecisionFact fact) {
    return switch (fact) {
      case DecisionFact.Taken taken -> {
        var shown = taken.shown();
        var payload =
            new Payload()
                .put("card", shown.card())
                .put("madeAt", shown.madeAt())
                .put("offer", shown.offer())
                .put("quantity", shown.quantity())
                .put("unit", shown.unit())
                .put("urgency", shown.urgency())
                .put("until", taken.until())
                .put("code", taken.code())
                .put("reason", taken.reason());
        var draft = taken.draft();
        yield draft == null
            ? payload
            : payload
                .put("draft", draft.number())
                .put("payload", draft.payload())
                .put("payloadHash", draft.payloadHash());
      }
      case DecisionFact.Reopened reopened ->
          new Payload().put("card", reopened.card()).put("reason", reopened.reason());
      case DecisionFact.Approved approved ->
          new Payload()
              .put("draft", approved.draft())
              .put("payloadHash", approved.payloadHash())
              .put("role", approved.role())
              .put("limit", approved.limit());
      case DecisionFact.Withdrawn withdrawn ->
          new Payload().put("draft", withdrawn.draft()).put("reason", withdrawn.reason());
      case DecisionFact.Expired expired -> new Payload().put("draft", expired.draft());
    };
  }

  private static List<Map<String, Object>> lines(List<StockLine> lines) {
    return lines.stream()
        .map(line ->
            new Payload()
                .put("item", line.item())
                .put("location", line.location())
                .put("lot", line.lot())
                .put("owner", line.owner())
                .put("amount", line.amount())
                .put("unit", line.unit())
                .put("serials", line.serials().isEmpty() ? null : line.serials())
                .fields)
        .toList();
  }

  /// Absent and empty values are left out.
  private Payload put(String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> fields.put(name, plain(number));
      case Instant instant -> fields.put(name, instant.toString());
      case Map<?, ?> map -> fields.put(name, map);
      case List<?> list -> fields.put(name, list);
      default -> {
        if (!value.toString().isEmpty()) fields.put(name, value.toString());
      }
    }
    return this;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
