package aion.policy.lotsize;

import static org.assertj.core.api.Assertions.assertThat;

import aion.policy.stated.PriceAware;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PriceWatchTest {
  @Test
  void what_is_decided_for_a_period_uses_no_later_price() {
    var random = new Random(5);
    var prices = walk(random, 12, 0);
    var all = PriceWatch.decide(problem(prices, 0.05)).orders();

    for (int known = 1; known <= 12; known++)
      assertThat(PriceWatch.decide(problem(prices.subList(0, known), 0.05)).orders())
          .isEqualTo(all.subList(0, known));
  }

  @Test
  void every_period_is_served_and_room_is_kept() {
    var random = new Random(6);
    for (int round = 0; round < 50; round++) {
      var given = problem(walk(random, 12, 0.01), 0.03);
      var problem =
          new PriceAware(
              given.demand(), given.prices(), given.history(), 0.03, 0.01, 0, PriceAware.REGRET, 2);

      double stock = 0;
      var orders = PriceWatch.decide(problem).orders();

      for (int t = 0; t < 12; t++) {
        stock += orders.get(t) - 1;
        assertThat(stock).isBetween(-1e-9, 2 + 1e-9);
      }
    }
  }

  @Test
  void buys_ahead_of_a_steady_rise_and_saves_against_the_plan_without_prices() {
    var rise = new ArrayList<Double>();
    for (int t = 0; t < 36; t++) rise.add(Math.pow(1.08, t));
    var problem =
        new PriceAware(
            Collections.nCopies(12, 1.0),
            rise.subList(24, 36),
            rise.subList(0, 24),
            0.1,
            0.06,
            0,
            PriceAware.REGRET,
            1e9);

    var watch = PriceWatch.decide(problem);

    assertThat(watch.cost()).isLessThan(watch.blindCost() * 0.97);
  }

  @Test
  void is_hardly_dearer_than_the_plan_without_prices_whatever_the_walk() {
    var random = new Random(8);
    for (int round = 0; round < 100; round++) {
      var watch = PriceWatch.decide(problem(walk(random, 12, -0.03), 0.1));

      assertThat(watch.cost()).isLessThan(watch.blindCost() * 1.02);
    }
  }

  private static PriceAware problem(List<Double> prices, double fixedCost) {
    return new PriceAware(
        Collections.nCopies(12, 1.0),
        prices,
        List.of(1.0, 1.02, 1.0),
        fixedCost,
        0.01,
        0,
        PriceAware.REGRET,
        Double.POSITIVE_INFINITY);
  }

  private static List<Double> walk(Random random, int periods, double drift) {
    var prices = new ArrayList<Double>();
    double log = 0;
    for (int t = 0; t < periods; t++) {
      prices.add(Math.exp(log));
      log += drift + 0.04 * random.nextGaussian();
    }
    return prices;
  }
}
