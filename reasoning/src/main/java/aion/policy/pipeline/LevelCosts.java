package aion.policy.pipeline;

import aion.policy.stated.WholeDemand;
import java.util.HashMap;
import java.util.Map;

/// The expected cost of a period by the level it starts at, reckoned once.
final class LevelCosts {
  private final Map<Integer, Double> known = new HashMap<>();
  private final WholeDemand demand;
  private final double holding;
  private final double penalty;

  LevelCosts(WholeDemand demand, double holding, double penalty) {
    this.demand = demand;
    this.holding = holding;
    this.penalty = penalty;
  }

  double at(int level) {
    return known.computeIfAbsent(level, y -> demand.costAt(y, holding, penalty));
  }
}
