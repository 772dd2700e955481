package aion.ingest.http;

import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.ITEM_UNKNOWN;
import static aion.problem.ProblemCode.NUMBER_TOO_LONG;
import static aion.problem.ProblemCode.TEXT_INVALID;
import static aion.problem.ProblemCode.UNIT_UNKNOWN;

import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.quantity.Amounts;
import aion.vocabulary.Nearest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One event: `id`, `item`, `delta`, `unit`, `at`, `occurredAt`, and perhaps a `reason`.
final class EventForm {
  private static final List<String> FIELDS =
      List.of("id", "item", "delta", "unit", "at", "occurredAt", "reason");
  private static final int LONGEST = 1_000;

  private final Clock clock;
  private final Duration futureSkew;

  EventForm(Clock clock, Duration futureSkew) {
    this.clock = clock;
    this.futureSkew = futureSkew;
  }

  Posting read(JsonNode event, String actor, String traceId) {
    if (!event.isObject())
      throw new Problem(EVENT_INVALID, "An event is not an object.", "Send a JSON object.");
    for (var name : event.propertyNames())
      if (!FIELDS.contains(name))
        throw new Problem(
            EVENT_INVALID,
            "The event has an unknown field '%s'.".formatted(Problem.echo(name)),
            "Did you mean '%s'?".formatted(Nearest.to(name, FIELDS)));
    var id = text(event, "id");
    var item = item(text(event, "item"));
    var delta = delta(event);
    var unit = unit(event);
    var at = text(event, "at");
    var occurredAt = time(text(event, "occurredAt"));
    var reason = event.hasNonNull("reason") ? text(event, "reason") : "";
    var lines = List.of(StockLine.of(item, at, delta.abs(), unit));
    var movement =
        delta.signum() < 0
            ? new Movement.Issue(lines, reason)
            : new Movement.Receipt(lines, null, reason);
    return new Posting(id, occurredAt, actor, "events", traceId, movement);
  }

  private static String text(JsonNode event, String field) {
    var value = event.get(field);
    if (value == null || value.isNull())
      throw new Problem(
          EVENT_INVALID,
          "The event has no '%s'.".formatted(field),
          "Send it; an event needs id, item, delta, unit, at and occurredAt.");
    if (!value.isString())
      throw new Problem(
          EVENT_INVALID, "The event's '%s' is not a text.".formatted(field), "Send a JSON string.");
    var text = value.asString();
    if (text.length() > LONGEST)
      throw new Problem(
          TEXT_INVALID,
          "The event's '%s' has more than %,d characters.".formatted(field, LONGEST),
          "Shorten it.");
    if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n'))
      throw new Problem(
          TEXT_INVALID,
          "The event's '%s' has a control character in '%s'.".formatted(field, Problem.echo(text)),
          "Remove the character.");
    return text;
  }

  private static String item(String item) {
    if (!item.isEmpty() && item.equals(item.strip())) return item;
    throw new Problem(
        ITEM_UNKNOWN,
        "There is no item '%s'; no key begins or ends with white space."
            .formatted(Problem.echo(item)),
        "Send the item's SKU as it is, in its own letters.");
  }

  private static String unit(JsonNode event) {
    var unit = text(event, "unit");
    if (!unit.isBlank()) return unit;
    throw new Problem(UNIT_UNKNOWN, "The event's unit is empty.", "Send a unit such as kg or pcs.");
  }

  private static BigDecimal delta(JsonNode event) {
    var value = event.get("delta");
    if (value != null && value.isNumber()) {
      var number = value.decimalValue();
      if (number.precision() > 40 || Math.abs((long) number.scale()) > 40)
        throw new Problem(
            NUMBER_TOO_LONG,
            "The event's delta has too many digits for a number.",
            "Send at most 12 digits before the point and 6 behind it.");
      return Amounts.parse(number.toPlainString());
    }
    return Amounts.parse(text(event, "delta"));
  }

  private Instant time(String text) {
    Instant time;
    try {
      time = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      boolean local = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+");
      throw new Problem(
          EVENT_TIME_INVALID,
          local
              ? "The event's occurredAt '%s' has no zone offset.".formatted(Problem.echo(text))
              : "The event's occurredAt '%s' is not an ISO 8601 time."
                  .formatted(Problem.echo(text)),
          "Send it as 2026-11-23T10:00:00Z or with an offset, such as +07:00.");
    }
    if (time.isAfter(clock.instant().plus(futureSkew)))
      throw new Problem(
          EVENT_TIME_INVALID,
          "The event's occurredAt '%s' is in the future.".formatted(Problem.echo(text)),
          "Send what has happened; check the sender's clock.");
    return time;
  }
}
