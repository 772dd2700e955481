package aion.policy.stated;

/// Continuous review, units asked for one by one at a rate: order Q when the position falls to r.
///
/// @param rate units a period in the mean, by a Poisson process
/// @param leadTime periods, any fraction of them
public record ReorderLot(
    double rate, double holding, double penalty, double fixedCost, double leadTime)
    implements StatedProblem {}
