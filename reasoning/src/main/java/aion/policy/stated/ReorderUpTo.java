package aion.policy.stated;

/// Periodic review with a fixed cost of ordering, unmet demand waits: order up to S at s or below.
public record ReorderUpTo(
    Demand demand, double holding, double penalty, double fixedCost, int leadTime)
    implements StatedProblem {}
