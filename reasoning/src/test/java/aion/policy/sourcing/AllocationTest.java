package aion.policy.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import aion.policy.decide.AllCombinations;
import aion.policy.stated.OrderAllocation;
import aion.policy.stated.OrderAllocation.Source;
import aion.policy.stated.PriceBreak;
import aion.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void buys_above_the_need_when_that_reaches_a_price_break() {
    var problem =
        problem(
            760,
            source("A", 1, 1, 1500, 25, new PriceBreak(1, 5), new PriceBreak(800, 4.4)),
            source("B", 200, 20, 900, 60, new PriceBreak(1, 4.8)));

    assertThat(Allocation.of(problem).quantities()).containsExactly(800, 0);
  }

  @Test
  void splits_when_no_supplier_can_cover_the_need_alone() {
    var problem =
        problem(
            1000,
            source("A", 50, 50, 600, 30, new PriceBreak(1, 2), new PriceBreak(300, 1.9)),
            source("C", 1, 1, 500, 5, new PriceBreak(1, 2.6)));

    assertThat(Allocation.of(problem).quantities()).containsExactly(600, 400);
  }

  @Test
  void costs_no_more_than_any_of_all_combinations() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var problem = random(random);
      double least = AllCombinations.leastCost(problem);
      if (least == Double.POSITIVE_INFINITY) continue;

      var found = Allocation.of(problem);

      assertThat(found.cost()).as(problem.toString()).isCloseTo(least, within(1e-6));
      assertThat(costOf(problem, found.quantities())).isCloseTo(found.cost(), within(1e-6));
    }
  }

  @Test
  void names_a_smallest_set_of_constraints_when_nothing_covers_the_need() {
    var problem =
        new OrderAllocation(
            120,
            0,
            0,
            0,
            130,
            List.of(
                source("A", 600, 100, 5000, 0, new PriceBreak(1, 3)),
                source("B", 1, 1, 50, 0, new PriceBreak(1, 3))));

    var refused = catchThrowableOfType(Problem.class, () -> Allocation.of(problem));

    assertThat(refused.what())
        .endsWith(
            "exclude each other: moq of A = 600, capacity of B = 50, max_quantity = 130, need = 120.");
  }

  private static OrderAllocation random(Random random) {
    var sources = new ArrayList<Source>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      double price = 1 + random.nextInt(80) / 10.0;
      int second = 5 + random.nextInt(20);
      sources.add(
          new Source(
              "S" + i,
              List.of(new PriceBreak(1, price), new PriceBreak(second, price * 0.9)),
              random.nextInt(3) == 0,
              1 + random.nextInt(10),
              1 + random.nextInt(5),
              15 + random.nextInt(25),
              random.nextInt(20),
              random.nextInt(10)));
    }
    return new OrderAllocation(
        1 + random.nextInt(40),
        random.nextInt(8),
        random.nextInt(10) / 10.0,
        random.nextInt(10) / 5.0,
        random.nextInt(3) == 0 ? 45 : null,
        sources);
  }

  private static double costOf(OrderAllocation problem, List<Integer> quantities) {
    double cost = 0;
    int sum = 0;
    for (int i = 0; i < quantities.size(); i++) {
      cost += problem.costOf(problem.suppliers().get(i), quantities.get(i));
      sum += quantities.get(i);
    }
    return cost + problem.excessCost() * (sum - problem.need());
  }

  private static OrderAllocation problem(int need, Source... sources) {
    return new OrderAllocation(need, 30, 0.1, 0.3, null, List.of(sources));
  }

  private static Source source(
      String id, int minimum, int lot, int capacity, double fixed, PriceBreak... prices) {
    return new Source(id, List.of(prices), false, minimum, lot, capacity, fixed, 7);
  }
}
