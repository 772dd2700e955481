package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DemandOverLeadTimeTest {
  private static final List<Integer> LEAD_DAYS = List.of(2, 3, 3, 5);

  @Test
  void equals_the_enumeration_of_every_delivery_with_every_window() {
    var random = new Random(11);
    for (int round = 0; round < 50; round++) {
      var daily = random.longs(60, 0, 12).toArray();
      var demand = DemandHistory.of(LocalDate.of(2026, 1, 1), daily, 0);

      var overLead = new DemandOverLeadTime(demand, leadTime(), 4);

      var oracle = enumerate(daily, 4);
      double level = random.nextInt(90);
      assertThat(overLead.mean()).isCloseTo(expected(oracle, x -> x), within(1e-9));
      assertThat(overLead.expectedShortfall(level))
          .isCloseTo(expected(oracle, x -> Math.max(0, x - level)), within(1e-9));
      assertThat(overLead.probabilityAbove(level))
          .isCloseTo(expected(oracle, x -> x > level ? 1 : 0), within(1e-9));
      for (double p : List.of(0.05, 0.5, 0.9, 0.95, 0.99, 1.0))
        assertThat(overLead.quantile(p)).isEqualTo(inverse(oracle, p));
    }
  }

  private static LeadTime leadTime() {
    return LeadTime.of(LEAD_DAYS);
  }

  private record Case(double demand, double probability) {}

  private static List<Case> enumerate(long[] daily, int further) {
    var cases = new ArrayList<Case>();
    for (int lead : LEAD_DAYS) {
      int length = lead + further;
      int windows = daily.length - length + 1;
      for (int start = 0; start < windows; start++) {
        long sum = 0;
        for (int i = start; i < start + length; i++) sum += daily[i];
        cases.add(new Case(sum, 1.0 / LEAD_DAYS.size() / windows));
      }
    }
    return cases;
  }

  private static double expected(List<Case> cases, java.util.function.DoubleUnaryOperator value) {
    return cases.stream().mapToDouble(c -> c.probability * value.applyAsDouble(c.demand)).sum();
  }

  private static double inverse(List<Case> cases, double probability) {
    var byDemand = new TreeMap<Double, Double>();
    cases.forEach(c -> byDemand.merge(c.demand, c.probability, Double::sum));
    double sum = 0;
    for (var entry : byDemand.entrySet()) {
      sum += entry.getValue();
      if (sum >= probability - 1e-9) return entry.getKey();
    }
    return byDemand.lastKey();
  }
}
