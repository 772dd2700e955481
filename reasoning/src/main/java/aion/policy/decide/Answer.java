package aion.policy.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a stated problem.
///
/// @param id of the problem; empty when it has none
/// @param expectedCost of a period, or of all periods where there is a horizon
/// @param bound that no decision can go below; null where there is none to state
/// @param gap how far the cost may be above the least there is, as a share; null without a bound
/// @param method how the decision was found
/// @param ignored fields of the problem that its kind does not know
public record Answer(
    String kind,
    String id,
    Decided decision,
    double expectedCost,
    @Nullable Double bound,
    @Nullable Double gap,
    String method,
    List<String> ignored) {
  public Answer {
    ignored = List.copyOf(ignored);
  }
}
