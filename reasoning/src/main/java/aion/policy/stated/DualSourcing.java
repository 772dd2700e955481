package aion.policy.stated;

import org.jspecify.annotations.Nullable;

/// A cheap slow and a dear fast way of supply, unmet demand waits. A period: the regular order of
/// `regularLead` periods ago arrives, both orders are placed, then demand comes.
///
/// @param holding cost of a unit left at the end of a period
/// @param backlog cost of a unit owed at the end of a period
/// @param at where the answer is asked; null for the state without stock and orders
public record DualSourcing(
    Demand demand,
    double holding,
    double backlog,
    double regularPrice,
    double expressPrice,
    int regularLead,
    int expressLead,
    @Nullable PipelineState at)
    implements StatedProblem {}
