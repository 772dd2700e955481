package aion.quantity;

import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.UNIT_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @Test
  void is_equal_whatever_zeros_trail() {
    var money = new Money(new BigDecimal("2.50"), "EUR");

    assertThat(money).isEqualTo(new Money(new BigDecimal("2.5"), "EUR")).hasToString("2.5 EUR");
  }

  @Test
  void comes_back_from_millionths_unchanged() {
    var random = new Random(3);

    for (int i = 0; i < 100_000; i++) {
      long millionths = random.nextLong();
      assertThat(Money.ofMillionths(millionths, "IDR").millionths()).isEqualTo(millionths);
    }
  }

  @Test
  void refuses_a_price_finer_than_a_millionth() {
    var problem =
        catchThrowableOfType(Problem.class, () -> new Money(new BigDecimal("0.1234567"), "EUR"));

    assertThat(problem.code()).isEqualTo(QUANTITY_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "EURO", "€", "QQQ"})
  void refuses_what_is_not_the_code_of_a_currency(String currency) {
    var problem = catchThrowableOfType(Problem.class, () -> new Money(BigDecimal.ONE, currency));

    assertThat(problem.code()).isEqualTo(UNIT_UNKNOWN);
    assertThat(problem.what()).contains("'" + currency + "'");
  }
}
