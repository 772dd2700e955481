package aion.ingest.epcis;

import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.NUMBER_TOO_LONG;

import aion.ledger.EpcisEvent.Type;
import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the standard asks of an event beyond its single fields.
final class EventRules {
  private static final int DIGITS = 40;

  private final Clock clock;
  private final Duration futureSkew;

  EventRules(Clock clock, Duration futureSkew) {
    this.clock = clock;
    this.futureSkew = futureSkew;
  }

  /// The kind of an event that keeps the rules.
  ///
  /// @throws Problem naming the field that does not
  Type check(JsonNode event, At at) {
    if (!event.isObject()) throw at.invalid("is not an object", "Send an event.");
    if (!event.hasNonNull("type"))
      throw at.field("type").invalid("is missing", "Say which event it is, e.g. ObjectEvent.");
    var type = type(event.get("type"), at.field("type"));
    EventShapes.of(type).check(event, at);
    checkTime(event, at.field("eventTime"));
    checkContent(type, event, at);
    if (event.has("ilmd") && event.path("action").asString("ADD").equals("ADD")) return type;
    if (event.has("ilmd"))
      throw at.field("ilmd")
          .invalid("goes with the action ADD only", "Leave it out, or send the action ADD.");
    return type;
  }

  private static Type type(JsonNode value, At at) {
    var word = Check.text(value, at);
    var words = Arrays.stream(Type.values()).map(Type::word).toList();
    return Arrays.stream(Type.values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            at.invalid(
                "is '%s', which is no event of EPCIS".formatted(Problem.echo(word)),
                "Did you mean '%s'?".formatted(Nearest.to(word, words))));
  }

  private void checkTime(JsonNode event, At at) {
    var time = Check.time(event.get("eventTime"), at).toInstant();
    if (time.isAfter(clock.instant().plus(futureSkew)))
      throw at.problem(
          EVENT_TIME_INVALID,
          "is '%s', which is in the future"
              .formatted(Problem.echo(event.get("eventTime").asString())),
          "Send what has happened; check the sender's clock.");
  }

  private static void checkContent(Type type, JsonNode event, At at) {
    switch (type) {
      case OBJECT ->
          requireOneOf(event, at, List.of("epcList", "quantityList", "sensorElementList"));
      case TRANSACTION -> {
        if (event.get("bizTransactionList").isEmpty())
          throw at.field("bizTransactionList")
              .invalid("is empty", "Name the transaction the event belongs to.");
      }
      case AGGREGATION -> {
        if (!observes(event)) require(event, "parentID", at);
        requireChildren(event, at);
      }
      case ASSOCIATION -> requireChildren(event, at);
      case TRANSFORMATION -> {
        var inputs = List.of("inputEPCList", "inputQuantityList");
        var outputs = List.of("outputEPCList", "outputQuantityList");
        if (event.has("transformationID"))
          requireOneOf(event, at, Stream.concat(inputs.stream(), outputs.stream()).toList());
        else {
          requireOneOf(event, at, inputs);
          requireOneOf(event, at, outputs);
        }
      }
    }
  }

  /// To end an aggregation without naming children ends it for all of them.
  private static void requireChildren(JsonNode event, At at) {
    if (!event.get("action").asString().equals("DELETE"))
      requireOneOf(event, at, List.of("childEPCs", "childQuantityList", "sensorElementList"));
  }

  private static boolean observes(JsonNode event) {
    return event.get("action").asString().equals("OBSERVE");
  }

  private static void require(JsonNode event, String field, At at) {
    if (!event.hasNonNull(field))
      throw at.field(field).invalid("is missing", "Send it; the standard requires it here.");
  }

  private static void requireOneOf(JsonNode event, At at, List<String> fields) {
    if (fields.stream().noneMatch(field -> !event.path(field).isEmpty()))
      throw at.invalid(
          "names nothing that it is about", "Send one of %s.".formatted(String.join(", ", fields)));
  }

  /// The value as the ledger keeps it: maps, lists, text, numbers, booleans, null.
  static @Nullable Object plain(JsonNode value, At at) {
    if (value.isObject()) {
      var fields = new LinkedHashMap<String, @Nullable Object>();
      value
          .properties()
          .forEach(f -> fields.put(f.getKey(), plain(f.getValue(), at.field(f.getKey()))));
      return fields;
    }
    if (value.isArray()) {
      var elements = new java.util.ArrayList<@Nullable Object>();
      for (int i = 0; i < value.size(); i++) elements.add(plain(value.get(i), at.element(i)));
      return elements;
    }
    if (value.isNumber()) {
      var number = value.decimalValue();
      if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS)
        throw at.problem(
            NUMBER_TOO_LONG, "has too many digits", "Send at most %d digits.".formatted(DIGITS));
      return number;
    }
    if (value.isBoolean()) return value.asBoolean();
    return value.isNull() ? null : value.asString();
  }
}
