package aion.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What one line of an entry did to one stock position: a MOVED relationship, or the object of the
/// entry's effect that it must equal.
///
/// @param line its number within the entry, from 0
/// @param sequence its number within the position, from 1
/// @param counted the amount a count found; empty when the line is not of a count
/// @param cancels the count that the line takes back; empty when there is none
/// @param as the kind of the movement that a correction takes back; empty when there is none
record Change(
    String position,
    long line,
    long sequence,
    long place,
    Instant validTime,
    long delta,
    Balance effect,
    String counted,
    String cancels,
    String as) {
  /// @param validTime of the entry
  static Change of(JsonNode object, Instant validTime) {
    long sequence = object.path("sequence").asLong(0);
    long onHand = object.path("onHand").asLong(0);
    return new Change(
        object.path("position").asString(""),
        object.path("line").asLong(0),
        sequence,
        object.path("place").asLong(sequence),
        validTime,
        object.path("delta").asLong(onHand),
        new Balance(
            onHand,
            object.path("reserved").asLong(0),
            object.path("onHold").asLong(0),
            object.path("inTransit").asLong(0),
            object.path("onOrder").asLong(0)),
        object.has("counted") ? Long.toString(object.path("counted").asLong()) : "",
        object.path("cancels").asString(""),
        object.path("as").asString(""));
  }

  /// @param moved the properties of a relationship, with the position's reference
  static Change of(Map<String, Object> moved) {
    long sequence = Balance.number(moved, "sequence");
    return new Change(
        text(moved, "position"),
        Balance.number(moved, "line"),
        sequence,
        moved.containsKey("place") ? Balance.number(moved, "place") : sequence,
        moved.get("validTime") instanceof ZonedDateTime time ? time.toInstant() : Instant.MIN,
        Balance.number(moved, "delta"),
        new Balance(
            Balance.number(moved, "effect"),
            Balance.number(moved, "reserved"),
            Balance.number(moved, "onHold"),
            Balance.number(moved, "inTransit"),
            Balance.number(moved, "onOrder")),
        text(moved, "counted"),
        text(moved, "cancels"),
        text(moved, "as"));
  }

  private static String text(Map<String, Object> moved, String name) {
    var value = moved.get(name);
    return value == null ? "" : value.toString();
  }
}
