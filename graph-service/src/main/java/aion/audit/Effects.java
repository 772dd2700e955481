package aion.audit;

import aion.ledger.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an entry says it did to stock positions.
///
/// @param changes one for each object of the effect that names a position
/// @param numbered whether the objects carry their line; entries of version 0.1 do not, and tie
///   only movements of stock on hand
record Effects(List<Change> changes, boolean numbered) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Comparator<Change> BY_LINE =
      Comparator.comparingLong(Change::line)
          .thenComparing(Change::position)
          .thenComparingLong(Change::sequence);

  /// @throws IllegalArgumentException when the effect is no list of objects
  static Effects of(Entry entry) {
    try {
      var objects =
          JSON.readTree(entry.effect()).valueStream().filter(o -> o.has("position")).toList();
      return new Effects(
          objects.stream().map(o -> Change.of(o, entry.validTime())).toList(),
          objects.stream().allMatch(Effects::isNumbered));
    } catch (JacksonException | ArithmeticException e) {
      throw new IllegalArgumentException("The effect is not JSON.", e);
    }
  }

  private static boolean isNumbered(JsonNode object) {
    return object.has("line") && object.has("sequence");
  }

  /// What differs between these changes and the MOVED relationships of the entry, if anything does.
  Optional<String> differenceTo(List<Change> moved) {
    return numbered ? oneToOne(moved) : bySum(moved);
  }

  private Optional<String> oneToOne(List<Change> moved) {
    var there = new ArrayList<>(moved);
    var missing = new ArrayList<Change>();
    for (var change : changes) if (!there.remove(change)) missing.add(change);
    there.sort(BY_LINE);
    missing.sort(BY_LINE);
    if (missing.isEmpty() && there.isEmpty()) return Optional.empty();
    if (there.isEmpty()) return Optional.of(sentence("missing", missing.getFirst()));
    if (missing.isEmpty()) return Optional.of(sentence("not of the entry", there.getFirst()));
    return Optional.of(sentence("changed", missing.getFirst()));
  }

  private static String sentence(String how, Change change) {
    return "The MOVED relationship of line %d to '%s' is %s."
        .formatted(change.line(), change.position(), how);
  }

  private Optional<String> bySum(List<Change> moved) {
    for (var position : changes.stream().map(Change::position).distinct().toList()) {
      long said = onHand(changes, position);
      long there = onHand(moved, position);
      if (said != there)
        return Optional.of(
            "The MOVED relationships to '%s' add up to %d; the entry's effect is %d."
                .formatted(position, there, said));
    }
    return moved.stream()
        .filter(m -> changes.stream().noneMatch(c -> c.position().equals(m.position())))
        .findFirst()
        .map(m -> sentence("not of the entry", m));
  }

  private static long onHand(List<Change> changes, String position) {
    return changes.stream()
        .filter(c -> c.position().equals(position))
        .mapToLong(c -> c.effect().onHand())
        .sum();
  }
}
