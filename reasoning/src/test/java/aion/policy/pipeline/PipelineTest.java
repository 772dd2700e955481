package aion.policy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.policy.stated.Demand;
import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;
import aion.policy.stated.PipelineState;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Demand FEW = new Demand.Uniform(0, 2);

  @Test
  void lost_sales_cost_in_simulation_what_was_promised() {
    var problem = new LostSales(FEW, 1, 4, 0, 2, null);
    var solution = Pipeline.of(problem);
    var draws = new Draws(FEW.whole(), 400_000, 5);

    double sum = 0;
    int stock = 2;
    int next = 1;
    for (int t = 0; t < draws.count(); t++) {
      int order = solution.rule().ordersAt(new PipelineState(stock, List.of(next))).regular();
      int sold = Math.min(stock, draws.at(t));
      sum += stock - sold + 4.0 * (draws.at(t) - sold);
      stock += next - sold;
      next = order;
    }

    assertThat(sum / draws.count()).isCloseTo(solution.cost(), within(0.01));
  }

  @Test
  void a_family_is_near_the_optimum_and_never_below_its_bound() {
    var lost = new LostSales(new Demand.Poisson(3), 1, 9, 0, 2, null);
    var dual = new DualSourcing(new Demand.Uniform(0, 4), 5, 495, 100, 110, 3, 0, null);

    var cappedStock = CappedBaseStock.solve(lost);
    var cappedIndex = CappedDualIndex.solve(dual);

    assertThat(cappedStock.cost() / LostSalesTable.solve(lost).cost()).isBetween(0.99, 1.03);
    assertThat(cappedIndex.cost() / DualTable.solve(dual).cost()).isBetween(0.99, 1.01);
    assertThat(cappedStock.bound()).isLessThan(cappedStock.cost());
    assertThat(cappedIndex.bound()).isLessThan(cappedIndex.cost());
  }

  @Test
  void an_express_way_at_the_price_of_the_regular_one_is_a_base_stock() {
    var problem = new DualSourcing(FEW, 1, 9, 10, 10, 2, 0, null);

    double cost = Pipeline.of(problem).cost();

    // Base stock 2: 10 a unit, one unit in the mean, and one unit left.
    assertThat(cost).isCloseTo(10 + 1, within(1e-6));
  }

  @Test
  void too_many_states_are_answered_by_a_family_with_its_gap() {
    var problem = new LostSales(new Demand.Poisson(40), 1, 9, 0, 6, null);

    var solution = Pipeline.of(problem);

    assertThat(solution.parameters()).containsKeys("S", "cap");
    assertThat(solution.bound()).isPositive().isLessThan(solution.cost());
  }
}
