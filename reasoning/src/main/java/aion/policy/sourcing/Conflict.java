package aion.policy.sourcing;

import aion.policy.stated.OrderAllocation;
import aion.policy.stated.OrderAllocation.Source;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Finds a smallest set of constraints that exclude each other: each is dropped in turn, and stays
/// dropped when the rest still cannot hold (deletion filter, Chinneck & Dravnieks 1991). What is
/// left is minimal: without any one of them the others can be met.
final class Conflict {
  /// @param name as the planner stated it, with its value
  private record Constraint(String name, UnaryOperator<OrderAllocation> without) {}

  private Conflict() {}

  static Problem in(OrderAllocation problem) {
    var needed = new ArrayList<String>();
    var rest = problem;
    for (var constraint : constraintsOf(problem)) {
      var relaxed = constraint.without.apply(rest);
      if (AllocationSearch.solve(relaxed).isEmpty()) rest = relaxed;
      else needed.add(constraint.name);
    }
    needed.add("need = %d".formatted(problem.need()));
    return new Problem(
        ProblemCode.PROBLEM_CONTRADICTORY,
        "Nothing covers the need. These exclude each other: %s."
            .formatted(String.join(", ", needed)),
        "Change one of them: without any one the others can be met.");
  }

  private static List<Constraint> constraintsOf(OrderAllocation problem) {
    var all = new ArrayList<Constraint>();
    for (int i = 0; i < problem.suppliers().size(); i++) {
      int place = i;
      var source = problem.suppliers().get(i);
      if (source.lot() > 1)
        all.add(
            new Constraint(
                "lot of %s = %d".formatted(source.id(), source.lot()),
                p -> with(p, place, s -> limits(s, s.minimum(), 1, s.capacity()))));
      if (source.minimum() > 1)
        all.add(
            new Constraint(
                "moq of %s = %d".formatted(source.id(), source.minimum()),
                p -> with(p, place, s -> limits(s, 1, s.lot(), s.capacity()))));
    }
    for (int i = 0; i < problem.suppliers().size(); i++) {
      int place = i;
      var source = problem.suppliers().get(i);
      int enough = problem.need() + source.lot() + source.minimum();
      all.add(
          new Constraint(
              "capacity of %s = %d".formatted(source.id(), source.capacity()),
              p ->
                  with(
                      p,
                      place,
                      s -> limits(s, s.minimum(), s.lot(), Math.max(enough, s.capacity())))));
    }
    if (problem.mostInAll() != null)
      all.add(
          new Constraint("max_quantity = %d".formatted(problem.mostInAll()), Conflict::unlimited));
    return all;
  }

  private static OrderAllocation with(
      OrderAllocation problem, int place, UnaryOperator<Source> change) {
    var sources = new ArrayList<>(problem.suppliers());
    sources.set(place, change.apply(sources.get(place)));
    return new OrderAllocation(
        problem.need(),
        problem.dueInDays(),
        problem.latePenalty(),
        problem.excessCost(),
        problem.mostInAll(),
        sources);
  }

  private static Source limits(Source source, int minimum, int lot, int capacity) {
    return new Source(
        source.id(),
        source.prices(),
        source.incremental(),
        minimum,
        lot,
        capacity,
        source.fixedCost(),
        source.leadTimeDays());
  }

  private static OrderAllocation unlimited(OrderAllocation problem) {
    return new OrderAllocation(
        problem.need(),
        problem.dueInDays(),
        problem.latePenalty(),
        problem.excessCost(),
        null,
        problem.suppliers());
  }
}
