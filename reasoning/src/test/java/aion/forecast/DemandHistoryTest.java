package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Test
  void demand_over_some_days_is_the_sample_of_all_overlapping_windows() {
    var daily = new Random(1).longs(40, 0, 9).toArray();
    var history = DemandHistory.of(FIRST, daily, 0);

    var over = history.over(5);

    var sums =
        IntStream.rangeClosed(0, 35)
            .mapToDouble(start -> IntStream.range(start, start + 5).mapToLong(i -> daily[i]).sum())
            .toArray();
    assertThat(over.size()).isEqualTo(36);
    for (double p : new double[] {0, 0.1, 0.5, 0.95, 1})
      assertThat(over.quantile(p)).isEqualTo(EmpiricalDistribution.of(sums).quantile(p));
  }

  @Test
  void a_history_too_short_for_the_days_is_taken_as_a_circle() {
    var history = DemandHistory.of(FIRST, new long[] {1, 2, 4}, 0);

    assertThat(history.over(2)).usingRecursiveComparison().isEqualTo(of(3, 6, 5));
    assertThat(history.over(4)).usingRecursiveComparison().isEqualTo(of(8, 9, 11));
    assertThat(history.over(7)).usingRecursiveComparison().isEqualTo(of(15, 16, 18));
  }

  @Test
  void amounts_are_decimals_of_the_base_unit() {
    var history = DemandHistory.of(FIRST, new long[] {100, 100, 100}, 3);

    assertThat(history.over(3).mean()).isEqualTo(0.3);
    assertThat(history.meanPerDay()).isEqualTo(0.1);
  }

  @Test
  void returns_lower_demand() {
    var history = DemandHistory.of(FIRST, new long[] {5, -2, 3}, 0);

    assertThat(history.meanPerDay()).isEqualTo(2);
    assertThat(DemandHistory.of(FIRST, new long[] {2, -2}, 0).hasDemand()).isFalse();
  }

  @Test
  void scaled_demand_scales_every_window() {
    var history = DemandHistory.of(FIRST, new Random(3).longs(30, 0, 9).toArray(), 0);

    var half = history.scaled(0.5);

    assertThat(half.over(6).quantile(0.9))
        .isCloseTo(history.over(6).quantile(0.9) / 2, within(1e-9));
    assertThat(half.meanPerDay()).isCloseTo(history.meanPerDay() / 2, within(1e-12));
    assertThat(half.scaled(2).over(3).mean()).isCloseTo(history.over(3).mean(), within(1e-9));
  }

  private static EmpiricalDistribution of(double... sample) {
    return EmpiricalDistribution.of(sample);
  }
}
