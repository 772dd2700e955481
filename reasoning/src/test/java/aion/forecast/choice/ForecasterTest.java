package aion.forecast.choice;

import static org.assertj.core.api.Assertions.assertThat;

import aion.forecast.series.Series;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final int SERIES = Integer.getInteger("forecast.series", 2_000);
  private static final double[] PROBABILITIES = {0.001, 0.01, 0.1, 0.33, 0.5, 0.9, 0.99, 0.999};

  @Test
  void quantiles_of_any_series_are_finite_and_do_not_cross() {
    IntStream.range(0, SERIES)
        .parallel()
        .forEach(seed -> {
          var series = anySeries(new Random(seed));

          var forecast = new Forecaster().forecast(series, 1 + seed % 9);

          for (int step = 1; step <= forecast.horizon(); step++) {
            checked(seed, forecast.quantiles(step, PROBABILITIES));
            checked(seed, forecast.quantilesOfSum(step, PROBABILITIES));
            assertThat(forecast.mean(step)).as("seed %d", seed).isFinite();
            assertThat(forecast.meanOfSum(step)).as("seed %d", seed).isFinite();
          }
          double weights =
              forecast.reason().parts().stream().mapToDouble(Reason.Part::weight).sum();
          assertThat(weights).as("seed %d", seed).isBetween(0.999, 1.001);
        });
  }

  @Test
  void demand_in_whole_numbers_stays_whole_and_not_below_zero() {
    var random = new Random(5);
    double[] values =
        IntStream.range(0, 80).mapToDouble(_ -> Math.max(0, random.nextInt(9) - 5)).toArray();

    var forecast = new Forecaster().forecast(Series.of("few", 1, values), 6);

    for (int step = 1; step <= 6; step++)
      for (double quantile : forecast.quantiles(step, PROBABILITIES)) {
        assertThat(quantile).isGreaterThanOrEqualTo(0);
        assertThat(quantile).isEqualTo(Math.rint(quantile));
      }
    assertThat(forecast.reason().kind()).isEqualTo("intermittent");
  }

  @Test
  void the_same_series_gives_the_same_numbers() {
    var series = anySeries(new Random(77));

    var one = new Forecaster().forecast(series, 5);
    var other = new Forecaster().forecast(series, 5);

    assertThat(one.quantiles(5, PROBABILITIES)).isEqualTo(other.quantiles(5, PROBABILITIES));
    assertThat(one.reason()).isEqualTo(other.reason());
  }

  @Test
  void a_clear_season_is_forecast() {
    double[] values =
        IntStream.range(0, 72).mapToDouble(t -> 100 + 40 * Math.sin(t * Math.PI / 6)).toArray();

    var forecast = new Forecaster().forecast(Series.of("waves", 12, values), 12);

    for (int step = 1; step <= 12; step++)
      assertThat(forecast.mean(step))
          .isCloseTo(
              100 + 40 * Math.sin((71 + step) * Math.PI / 6),
              org.assertj.core.data.Offset.offset(6.0));
  }

  private static void checked(int seed, double[] quantiles) {
    for (int i = 0; i < quantiles.length; i++) {
      assertThat(Double.isFinite(quantiles[i]))
          .as("seed %d: %s", seed, Arrays.toString(quantiles))
          .isTrue();
      if (i > 0)
        assertThat(quantiles[i]).as("seed %d", seed).isGreaterThanOrEqualTo(quantiles[i - 1]);
    }
  }

  /// Series of every length, scale, sign and sparsity, some of them absurd.
  private static Series anySeries(Random random) {
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1 + random.nextInt(90);
    int[] seasons = {1, 1, 4, 7, 12, 24, 52};
    double scale =
        Math.pow(10, random.nextInt(8) == 0 ? random.nextInt(617) - 308 : random.nextInt(5));
    int shape = random.nextInt(9);
    double walk = 0;
    var values = new double[length];
    for (int t = 0; t < length; t++) {
      double noise = random.nextGaussian();
      walk += noise;
      double value =
          switch (shape) {
            case 0 -> noise;
            case 1 -> walk;
            case 2 -> Math.rint(Math.abs(noise) * 3);
            case 3 -> random.nextInt(5) == 0 ? 1 + random.nextInt(20) : 0;
            case 4 -> t + 0.1 * noise;
            case 5 -> random.nextInt(30) == 0 ? 1e6 : 1;
            case 6 -> 0;
            case 7 -> Math.exp(0.3 * walk);
            default -> (t < length / 2 ? 1 : 50) + 5 * Math.sin(t) + noise;
          };
      values[t] = Math.clamp(value * scale, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
    return Series.of("any", seasons[random.nextInt(seasons.length)], values);
  }
}
