package aion.quantity;

import static aion.problem.ProblemCode.NUMBER_TOO_LONG;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "007, 7",
    "12.50, 12.5",
    "-0.000001, -0.000001",
    "1e3, 1000",
    "25E-2, 0.25",
    "1e+12, 1000000000000",
    "1.50000000, 1.5",
    "1e-000006, 0.000001"
  })
  void reads_a_number_of_the_machine_format_exactly(String text, String expected) {
    var amount = Amounts.parse(text);

    assertThat(amount.toPlainString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "+1",
        ".5",
        "5.",
        "1.2.3",
        "0x10",
        "1f",
        "1d",
        "--1",
        "1e",
        "1_000",
        "١٢",
        "½",
        "1-2",
        "one"
      })
  void refuses_text_that_is_not_a_number(String text) {
    var problem = refusalOf(text);

    assertThat(problem.code()).isEqualTo(QUANTITY_INVALID);
    assertThat(problem.what()).contains(text).contains("not a number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                | is empty: a number is missing
          " "               | is empty: a number is missing
          " 1"              | space
          "1 "              | space
          "1,5"             | comma
          "1.234,5"         | comma
          1e-5000000        | exponent out of range
          1e99999999999999  | exponent out of range
          1e13              | too large
          -1000000000000.1  | too large
          0.1234567         | has 7 decimals; at most 6 are allowed
          1e-7              | has 7 decimals; at most 6 are allowed
          """)
  void says_what_is_wrong_with_a_number(String text, String fault) {
    var problem = refusalOf(text);

    assertThat(problem.code()).isEqualTo(QUANTITY_INVALID);
    assertThat(problem.what()).contains(fault);
  }

  @Test
  void tells_that_the_decimal_sign_is_a_point_when_it_meets_a_comma() {
    var problem = refusalOf("1,5");

    assertThat(problem.remedy()).contains("decimal sign is a point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", " ", "-", "e", ","})
  void refuses_a_million_characters_before_reading_them(String character) {
    var hostile = character.repeat(1_000_000);
    var start = Instant.now();

    var problem = refusalOf(hostile);

    assertThat(problem.code()).isEqualTo(NUMBER_TOO_LONG);
    assertThat(problem.what()).contains("at most 40").hasSizeLessThan(250);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void reads_back_every_storable_amount_it_is_shown() {
    var random = new Random(42);

    for (int i = 0; i < 200_000; i++) {
      var amount =
          BigDecimal.valueOf(
              random.nextLong(-1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L), 6);
      assertThat(Amounts.parse(amount.toPlainString())).isEqualByComparingTo(amount);
    }
  }

  private static Problem refusalOf(String text) {
    return catchThrowableOfType(Problem.class, () -> Amounts.parse(text));
  }
}
