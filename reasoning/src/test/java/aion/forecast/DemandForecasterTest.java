package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class DemandForecasterTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int WINDOW = 14;

  private final DemandForecaster forecaster = new DemandForecaster(365);

  @Test
  void demand_that_has_tripled_is_foretold_by_models_and_no_longer_by_the_record() {
    var history = history(60 * 7, day -> (day < 36 * 7 ? 10 : 30) + day * 7919 % 5);

    var choice = forecaster.choose(history, WINDOW);

    assertThat(choice.basis()).isEqualTo(Vintage.Basis.MODELS);
    assertThat(choice.models()).isNotEmpty();
    assertThat(choice.models().stream().mapToDouble(Vintage.Part::weight).sum())
        .isBetween(0.999, 1.001);
    assertThat(choice.outlook().meanPerDay()).isBetween(28.0, 36.0);
    assertThat(history.last(365).meanPerDay()).isLessThan(24);
    var tried = Objects.requireNonNull(choice.tried());
    assertThat(tried.loss()).isLessThan(tried.recordLoss());
    assertThat(tried.coverage80()).isBetween(0.0, 1.0);
    assertThat(tried.weeks()).isEqualTo(2);
  }

  @Test
  void demand_without_a_pattern_is_left_to_the_record() {
    var choice = forecaster.choose(history(52 * 7, day -> day * 7919 % 13 * (day % 3)), WINDOW);

    assertThat(choice.basis()).isEqualTo(Vintage.Basis.RECORD_BETTER);
    assertThat(choice.models()).isEmpty();
    assertThat(choice.tried()).isNotNull();
  }

  @Test
  void a_short_or_even_record_is_not_tried_at_all_and_goes_on() {
    var shortOne = forecaster.choose(history(40, day -> day % 4), WINDOW);
    var even = forecaster.choose(history(52 * 7, _ -> 6), WINDOW);

    assertThat(shortOne.basis()).isEqualTo(Vintage.Basis.RECORD_SHORT);
    assertThat(shortOne.tried()).isNull();
    assertThat(even.basis()).isEqualTo(Vintage.Basis.RECORD_EVEN);
    assertThat(even.outlook().sum(3)).containsOnly(126.0);
  }

  @Test
  void the_same_record_gives_the_same_numbers() {
    IntUnaryOperator rising = day -> day / 20 + day * 7919 % 5;

    var once = forecaster.choose(history(400, rising), WINDOW);
    var again = forecaster.choose(history(400, rising), WINDOW);

    assertThat(again).usingRecursiveComparison().isEqualTo(once);
  }

  private static DemandHistory history(int days, IntUnaryOperator demand) {
    var increments = new long[days];
    for (int day = 0; day < days; day++) increments[day] = demand.applyAsInt(day);
    return DemandHistory.of(FIRST, increments, 0);
  }
}
