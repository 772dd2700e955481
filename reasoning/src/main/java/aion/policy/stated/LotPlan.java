package aion.policy.stated;

import java.util.List;

/// Known demand over a horizon, a fixed cost of each order, a cost of each unit kept for a period.
///
/// @param prices of a unit by period, as many as there are demands
public record LotPlan(List<Double> demand, double fixedCost, double holding, List<Double> prices)
    implements StatedProblem {
  public LotPlan {
    demand = List.copyOf(demand);
    prices = List.copyOf(prices);
  }
}
