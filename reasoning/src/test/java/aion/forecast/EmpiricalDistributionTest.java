package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmpiricalDistributionTest {
  @Test
  void quantiles_follow_definition_7_of_hyndman_and_fan() {
    var sample = EmpiricalDistribution.of(40, 10, 30, 20);

    assertThat(sample.quantile(0)).isEqualTo(10);
    assertThat(sample.quantile(0.25)).isEqualTo(17.5);
    assertThat(sample.quantile(0.5)).isEqualTo(25);
    assertThat(sample.quantile(0.9)).isCloseTo(37, within(1e-12));
    assertThat(sample.quantile(1)).isEqualTo(40);
  }

  @Test
  void the_expected_shortfall_is_the_mean_excess() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var sample = random.ints(1 + random.nextInt(30), -5, 50).mapToDouble(i -> i).toArray();
      double level = random.nextInt(60) - 8;

      var distribution = EmpiricalDistribution.of(sample);

      assertThat(distribution.expectedShortfall(level))
          .isCloseTo(
              Arrays.stream(sample).map(x -> Math.max(0, x - level)).average().orElseThrow(),
              within(1e-9));
      assertThat(distribution.probabilityAbove(level))
          .isEqualTo((double) Arrays.stream(sample).filter(x -> x > level).count() / sample.length);
      assertThat(distribution.probabilityAtLeast(level))
          .isEqualTo(
              (double) Arrays.stream(sample).filter(x -> x >= level).count() / sample.length);
      assertThat(distribution.mean())
          .isCloseTo(Arrays.stream(sample).average().orElseThrow(), within(1e-9));
    }
  }

  @Test
  void refuses_an_empty_sample_and_what_is_no_number() {
    assertThatThrownBy(() -> EmpiricalDistribution.of())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EmpiricalDistribution.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
