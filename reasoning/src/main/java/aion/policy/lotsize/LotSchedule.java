package aion.policy.lotsize;

import aion.policy.stated.LotPlan;
import java.util.ArrayList;
import java.util.List;

/// The cheapest orders for known demand: Wagner & Whitin, Dynamic version of the economic lot size
/// model, Management Science 5 (1958), in O(T²).
///
/// @param orders by period
/// @param cost of ordering, keeping and, where stated, buying
public record LotSchedule(List<Double> orders, double cost) {
  public LotSchedule {
    orders = List.copyOf(orders);
  }

  public static LotSchedule of(LotPlan plan) {
    int periods = plan.demand().size();
    var least = new double[periods + 1];
    var next = new int[periods + 1];
    for (int t = periods - 1; t >= 0; t--) {
      // A period without demand needs no order; 0 marks it, since no next order comes that early.
      least[t] = plan.demand().get(t) == 0 ? least[t + 1] : Double.POSITIVE_INFINITY;
      double quantity = 0;
      double kept = 0;
      for (int end = t; end < periods; end++) {
        quantity += plan.demand().get(end);
        kept += plan.holding() * (end - t) * plan.demand().get(end);
        double cost = plan.fixedCost() + plan.prices().get(t) * quantity + kept + least[end + 1];
        if (cost < least[t] - 1e-9) {
          least[t] = cost;
          next[t] = end + 1;
        }
        if (plan.fixedCost() + kept > least[t]) break;
      }
    }
    return new LotSchedule(orders(plan, next), least[0]);
  }

  private static List<Double> orders(LotPlan plan, int[] next) {
    var orders = new ArrayList<Double>();
    for (int t = 0; t < plan.demand().size(); ) {
      int until = Math.max(next[t], t + 1);
      double sum = 0;
      for (int i = t; i < next[t]; i++) sum += plan.demand().get(i);
      orders.add(sum);
      for (int i = t + 1; i < until; i++) orders.add(0.0);
      t = until;
    }
    return orders;
  }
}
