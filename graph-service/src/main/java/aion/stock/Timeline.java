package aion.stock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stock on hand of a position as facts in the order in which they were true make it: a count
/// sets it, every other fact adds. Facts of one moment count in the order of their places.
final class Timeline {
  private static final Comparator<Step> ORDER =
      Comparator.comparing(Step::validTime)
          .thenComparing(Step::place)
          .thenComparing(Step::sequence);

  private Timeline() {}

  /// @param counted the amount a count found; null for other facts
  /// @param cancels the entry of the count that this takes back; null for other facts
  record Step(
      String entry,
      Instant validTime,
      long place,
      long sequence,
      long delta,
      @Nullable Long counted,
      @Nullable String cancels) {}

  /// @param countedAt when the newest count was true; null when none was
  record Result(long onHand, @Nullable Instant countedAt, long countedPlace) {}

  /// @param opening what came before all steps
  static Result fold(Result opening, List<Step> steps) {
    Set<String> cancelled =
        steps.stream()
            .map(Step::cancels)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    var result = opening;
    for (var step : steps.stream().sorted(ORDER).toList()) {
      if (isSettled(result, step)) continue;
      if (step.counted == null)
        result = new Result(result.onHand + step.delta, result.countedAt, result.countedPlace);
      else if (!cancelled.contains(step.entry))
        result = new Result(step.counted, step.validTime, step.place);
    }
    return result;
  }

  private static boolean isSettled(Result so, Step step) {
    if (so.countedAt == null) return false;
    int order = so.countedAt.compareTo(step.validTime);
    return order > 0 || order == 0 && so.countedPlace > step.place;
  }
}
