package aion.ingest.gate;

import aion.problem.Problem;
import aion.quantity.Amounts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `when`: `{column: x, equals: y}` and its like, combined by `all`, `any` and `not`.
final class ConditionReader {
  private static final List<String> QUESTIONS =
      List.of("equals", "in", "matches", "less", "greater", "present", "absent");

  private final Slots slots;

  ConditionReader(Slots slots) {
    this.slots = slots;
  }

  /// The condition under the key; ALWAYS when there is none.
  Condition read(Section section, String key) {
    return section.has(key) ? read(section.section(key)) : Condition.ALWAYS;
  }

  private Condition read(Section section) {
    if (section.has("all")) return new Condition.All(parts(section.allow("all"), "all"));
    if (section.has("any")) return new Condition.Any(parts(section.allow("any"), "any"));
    if (section.has("not")) return new Condition.Not(read(section.allow("not").section("not")));
    section.allow("column", "equals", "in", "matches", "less", "greater", "present", "absent");
    int place = slots.placeOf(section, "column", section.text("column"));
    var questions = QUESTIONS.stream().filter(section::has).toList();
    if (questions.size() != 1)
      throw section.fault(
          "column",
          "A condition asks exactly one question of its column",
          "Use one of " + String.join(", ", QUESTIONS) + ", and combine conditions by all or any.");
    return question(section, questions.getFirst(), place);
  }

  private Condition question(Section section, String question, int place) {
    return switch (question) {
      case "equals", "in" -> new Condition.In(place, new HashSet<>(section.texts(question)));
      case "matches" ->
          new Condition.Matches(place, SafePattern.of(section, question, section.text(question)));
      case "less" -> new Condition.Less(place, number(section, question));
      case "greater" -> new Condition.Greater(place, number(section, question));
      case "present" -> new Condition.Present(place);
      default -> new Condition.Not(new Condition.Present(place));
    };
  }

  private static BigDecimal number(Section section, String key) {
    try {
      return Amounts.parse(section.text(key));
    } catch (Problem problem) {
      throw section.at(key, problem);
    }
  }

  private List<Condition> parts(Section section, String key) {
    return section.sections(key).stream().map(this::read).toList();
  }

  /// Whether a condition asks about a value that differs by series.
  boolean isPerSeries(@Nullable Section when) {
    if (when == null) return false;
    if (when.has("column")) return slots.isPerSeries(when.text("column"));
    return List.of("all", "any", "not").stream()
        .flatMap(key -> when.sections(key).stream())
        .anyMatch(this::isPerSeries);
  }
}
