package aion.quantity;

import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.UNIT_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  private static final Units UNITS = Units.shipped();

  @Test
  void is_equal_whatever_zeros_trail() {
    var short2 = of("2", "kg");
    var long2 = of("2.0", "kg");

    assertThat(long2).isEqualTo(short2).hasSameHashCodeAs(short2).hasToString("2 kg");
    assertThat(of("100", "kg")).hasToString("100 kg");
    assertThat(of("0.000", "kg")).isEqualTo(of("0", "kg"));
  }

  @ParameterizedTest
  @CsvSource({
    "12, pcs, 1, doz",
    "1, DZN, 12, H87",
    "3, gro, 36, doz",
    "18, pcs, 9, pr",
    "1, set, 1, ea",
    "1500, g, 1.5, kg",
    "0.25, t, 250, kg",
    "1000000, lb, 453592.37, kg",
    "453592.37, kg, 1000000, lb",
    "16, oz, 1, lb",
    "12, in, 1, ft",
    "1, ft, 0.3048, m",
    "3, ft, 1, yd",
    "2.5, l, 2500, ml",
    "1, m3, 1000, l",
    "36, h, 1.5, d",
    "1.5, MWh, 1500, kWh",
    "-7, d, -1, wk"
  })
  void converts_exactly_between_units_of_one_kind(
      String amount, String unit, String expected, String target) {
    var converted = of(amount, unit).in(UNITS.get(target));

    assertThat(converted).isEqualTo(of(expected, target));
  }

  @Test
  void names_both_units_when_their_kinds_differ() {
    var problem = refusal(() -> of("3", "kg").plus(of("2", "pcs")));

    assertThat(problem.code()).isEqualTo(UNIT_MISMATCH);
    assertThat(problem.what())
        .isEqualTo("2 pcs cannot be stated in kg: pcs measures Count and kg measures Mass.");
  }

  @Test
  void refuses_units_of_which_not_even_one_goes_into_the_other_exactly() {
    var problem = refusal(() -> of("-0.5", "lb").in(UNITS.get("kg")));

    assertThat(problem.code()).isEqualTo(UNIT_MISMATCH);
    assertThat(problem.what())
        .isEqualTo("-0.5 lb has no exact value in kg with at most 6 decimals.");
  }

  @Test
  void refuses_an_amount_too_fine_for_the_other_unit() {
    var problem = refusal(() -> of("0.0001", "g").in(UNITS.get("kg")));

    assertThat(problem.code()).isEqualTo(QUANTITY_INVALID);
    assertThat(problem.what())
        .isEqualTo("0.0001 g has no exact value in kg with at most 6 decimals.");
  }

  @Test
  void adds_and_subtracts_in_its_own_unit() {
    var stock = of("2", "kg");

    assertThat(stock.plus(of("250", "g"))).isEqualTo(of("2.25", "kg"));
    assertThat(stock.minus(of("2.5", "kg"))).isEqualTo(of("-0.5", "kg"));
  }

  @Test
  void says_how_many_decimals_are_allowed_when_it_is_no_whole_number_of_increments() {
    var problem = refusal(() -> of("1.25", "pcs").increments(0));
    var finer = refusal(() -> of("1.25", "kg").increments(1));

    assertThat(problem.code()).isEqualTo(QUANTITY_INVALID);
    assertThat(problem.what()).isEqualTo("The amount 1.25 pcs has 2 decimals; 0 are allowed here.");
    assertThat(finer.what()).isEqualTo("The amount 1.25 kg has 2 decimals; 1 is allowed here.");
  }

  @Test
  void refuses_more_decimals_or_digits_than_can_be_stored() {
    var fine = refusal(() -> of("0.0000001", "kg"));
    var large = refusal(() -> of("1e13", "kg"));
    var hostile = refusal(() -> of("1e999999999", "kg"));

    assertThat(fine.what()).contains("7 decimals");
    assertThat(large.what()).contains("too large");
    assertThat(hostile.what()).contains("too large");
  }

  @Test
  void comes_back_from_increments_unchanged() {
    var random = new Random(7);

    for (int i = 0; i < 200_000; i++) {
      int scale = random.nextInt(7);
      long increments = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
      var quantity = Quantity.ofIncrements(increments, scale, UNITS.get("kg"));
      assertThat(quantity.increments(scale)).isEqualTo(increments);
      assertThat(quantity.minus(quantity).increments(scale)).isZero();
    }
  }

  @Test
  void comes_back_unchanged_from_every_unit_it_could_be_stated_in() {
    var random = new Random(11);
    var units = UNITS.all();

    for (int i = 0; i < 100_000; i++) {
      var unit = units.get(random.nextInt(units.size()));
      var target = units.get(random.nextInt(units.size()));
      var quantity = Quantity.ofIncrements(random.nextLong(1_000_000), random.nextInt(7), unit);
      try {
        assertThat(quantity.in(target).in(unit)).isEqualTo(quantity);
      } catch (Problem refused) {
        assertThat(refused.code()).isIn(UNIT_MISMATCH, QUANTITY_INVALID);
      }
    }
  }

  private static Quantity of(String amount, String unit) {
    return new Quantity(new BigDecimal(amount), UNITS.get(unit));
  }

  private static Problem refusal(ThrowingCallable act) {
    return catchThrowableOfType(Problem.class, act);
  }
}
