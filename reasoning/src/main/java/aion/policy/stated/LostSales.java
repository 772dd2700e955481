package aion.policy.stated;

import org.jspecify.annotations.Nullable;

/// Stock with orders under way, where unmet demand is lost. A period: the order of `leadTime`
/// periods ago arrives, an order is placed, then demand comes.
///
/// @param holding cost of a unit left at the end of a period
/// @param penalty cost of a unit of demand that is lost
/// @param fixedCost of each order
/// @param leadTime at least one period
/// @param at where the answer is asked; null for the state without stock and orders
public record LostSales(
    Demand demand,
    double holding,
    double penalty,
    double fixedCost,
    int leadTime,
    @Nullable PipelineState at)
    implements StatedProblem {}
