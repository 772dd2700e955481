package aion.policy.stated;

/// A problem of inventory that states all it rests on. Records hold valid values only: what was
/// wrong was refused when the problem was read.
public sealed interface StatedProblem
    permits OrderAllocation,
        DualSourcing,
        LostSales,
        ReorderUpTo,
        ReorderLot,
        Newsvendor,
        LotEconomy,
        LotPlan,
        ServiceNetwork,
        PriceAware {}
