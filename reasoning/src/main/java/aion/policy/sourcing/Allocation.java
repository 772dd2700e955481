package aion.policy.sourcing;

import aion.policy.stated.OrderAllocation;
import java.util.List;

/// How much to order from each supplier.
///
/// @param quantities in the order of the suppliers
/// @param cost of everything, excess and delay included; the least there is
public record Allocation(List<Integer> quantities, double cost) {
  public Allocation {
    quantities = List.copyOf(quantities);
  }

  /// @throws aion.problem.Problem PROBLEM_CONTRADICTORY when nothing covers the need; it names a
  ///   smallest set of constraints that exclude each other
  public static Allocation of(OrderAllocation problem) {
    return AllocationSearch.solve(problem).orElseThrow(() -> Conflict.in(problem));
  }
}
