package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastDemandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  /// Weeks of 70 in the middle; sums spread by the square root of the weeks.
  private static final ForecastDemand DEMAND = new ForecastDemand(vintage());

  @Test
  void whole_weeks_have_the_quantiles_of_the_forecast() {
    assertThat(DEMAND.over(14).quantile(0.5)).isCloseTo(140, within(1.0));
    assertThat(DEMAND.over(14).quantile(0.9)).isCloseTo(quantile(2, 0.9), within(1.0));
    assertThat(DEMAND.over(14).mean()).isCloseTo(140, within(1.0));
    assertThat(DEMAND.meanPerDay()).isEqualTo(10);
  }

  @Test
  void between_weeks_the_median_lies_on_the_line_and_the_spread_grows_with_the_root_of_time() {
    assertThat(DEMAND.over(10).quantile(0.5)).isCloseTo(100, within(1.0));
    assertThat(DEMAND.over(10).quantile(0.9) - 100)
        .isCloseTo(10 * Math.sqrt(10 / 7.0) * 1.2816, within(1.5));
    assertThat(DEMAND.over(0).largest()).isZero();
  }

  @Test
  void longer_sums_are_never_smaller_also_beyond_the_last_week() {
    for (int day = 1; day < 60; day++)
      assertThat(DEMAND.over(day + 1).quantile(0.95))
          .as("day %d", day)
          .isGreaterThanOrEqualTo(DEMAND.over(day).quantile(0.95));
  }

  @Test
  void is_used_for_a_week_and_only_where_its_models_lead() {
    var vintage = vintage();

    assertThat(vintage.leads(DAY)).isTrue();
    assertThat(vintage.leads(DAY.plusDays(6))).isTrue();
    assertThat(vintage.leads(DAY.plusDays(7))).isFalse();
    assertThat(vintage.leads(DAY.minusDays(1))).isFalse();
  }

  private static Vintage vintage() {
    var sums = List.of(row(1), row(2), row(3));
    var intervals = List.of(new double[5], new double[5], new double[5]);
    return new Vintage(
        "StockPosition/X",
        Instant.EPOCH,
        DAY,
        Map.of(),
        "",
        60,
        Vintage.Basis.MODELS,
        null,
        List.of(new Vintage.Part("Theta", 1)),
        true,
        new WeeklyOutlook(List.of(70.0, 70.0, 70.0), intervals, List.of(70.0, 140.0, 210.0), sums));
  }

  private static double[] row(int weeks) {
    var row = new double[aion.forecast.model.Levels.COUNT];
    for (int i = 0; i < row.length; i++)
      row[i] = 70.0 * weeks + 10 * Math.sqrt(weeks) * aion.forecast.model.Levels.deviate(i);
    return row;
  }

  private static double quantile(int weeks, double probability) {
    return aion.forecast.model.Levels.interpolate(row(weeks), probability);
  }
}
