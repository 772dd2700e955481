package aion.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes a history that fails as short and simple as it still fails, by dropping steps and making
/// them simpler, in a bounded number of trials.
final class Shrinking {
  private final Predicate<List<Operation>> fails;
  private int trials;

  Shrinking(int trials, Predicate<List<Operation>> fails) {
    this.trials = trials;
    this.fails = fails;
  }

  List<Operation> shrink(List<Operation> steps) {
    var shortest = steps;
    for (var next = simpler(shortest); next != null; next = simpler(shortest)) shortest = next;
    return shortest;
  }

  @org.jspecify.annotations.Nullable
  private List<Operation> simpler(List<Operation> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      var fewer = new ArrayList<>(steps);
      fewer.remove(i);
      if (stillFails(fewer)) return fewer;
    }
    for (int i = 0; i < steps.size(); i++)
      for (var step : steps.get(i).simpler().toList()) {
        var simpler = new ArrayList<>(steps);
        simpler.set(i, step);
        if (stillFails(simpler)) return simpler;
      }
    return null;
  }

  private boolean stillFails(List<Operation> steps) {
    return trials-- > 0 && fails.test(steps);
  }
}
