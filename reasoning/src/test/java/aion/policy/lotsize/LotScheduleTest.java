package aion.policy.lotsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.policy.stated.LotPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LotScheduleTest {
  @Test
  void costs_no_more_than_any_choice_of_periods_to_order_in() {
    var random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int periods = 1 + random.nextInt(9);
      var demand = new ArrayList<Double>();
      var prices = new ArrayList<Double>();
      for (int t = 0; t < periods; t++) {
        demand.add((double) random.nextInt(5));
        prices.add(1 + random.nextInt(10) / 2.0);
      }
      var plan = new LotPlan(demand, random.nextInt(20), random.nextInt(8) / 4.0, prices);
      double least = Double.POSITIVE_INFINITY;
      for (int choice = 0; choice < 1 << periods; choice++)
        least = Math.min(least, cost(plan, choice));

      var found = LotSchedule.of(plan);

      assertThat(found.cost()).as(plan.toString()).isCloseTo(least, within(1e-9));
      assertThat(found.orders()).hasSize(periods);
    }
  }

  @Test
  void orders_nothing_for_periods_without_demand() {
    var plan = new LotPlan(List.of(0.0, 5.0, 0.0), 10, 1, Collections.nCopies(3, 0.0));

    assertThat(LotSchedule.of(plan)).isEqualTo(new LotSchedule(List.of(0.0, 5.0, 0.0), 10));
  }

  /// Each period is served from the last chosen one before it.
  private static double cost(LotPlan plan, int choice) {
    double cost = plan.fixedCost() * Integer.bitCount(choice);
    int from = -1;
    for (int t = 0; t < plan.demand().size(); t++) {
      if ((choice >> t & 1) == 1) from = t;
      double units = plan.demand().get(t);
      if (units == 0) continue;
      if (from < 0) return Double.POSITIVE_INFINITY;
      cost += units * (plan.prices().get(from) + plan.holding() * (t - from));
    }
    return cost;
  }
}
