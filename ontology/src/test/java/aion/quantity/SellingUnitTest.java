package aion.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SellingUnitTest {
  private static final Unit DOZEN = Units.shipped().get("DZN");

  @Test
  void two_hundred_pieces_are_covered_by_seventeen_dozen() {
    var dozens = new SellingUnit(DOZEN, of("12"), false);

    assertThat(dozens.countOf(of("200"))).hasToString("50/3");
    assertThat(dozens.countOf(of("200")).roundedUp()).isEqualTo(17);
    assertThat(dozens.countOf(of("204"))).isEqualTo(Ratio.of(17));
  }

  @Test
  void sixteen_and_two_thirds_dozen_are_two_hundred_pieces_exactly() {
    assertThat(new Ratio(BigInteger.valueOf(50), BigInteger.valueOf(3)).times(Ratio.of(12)))
        .isEqualTo(Ratio.of(200));
    assertThat(new SellingUnit(DOZEN, of("12"), true).stepWith(of("1"))).isEqualTo(of("1"));
  }

  @Test
  void a_step_holds_whole_multiples_of_both() {
    assertThat(new SellingUnit(DOZEN, of("12"), false).stepWith(of("10")))
        .isEqualByComparingTo("60");
    assertThat(new SellingUnit(DOZEN, of("0.75"), false).stepWith(of("0.5")))
        .isEqualByComparingTo("1.5");
    assertThat(new SellingUnit(DOZEN, of("12"), true).stepWith(of("10")))
        .isEqualByComparingTo("10");
  }

  private static BigDecimal of(String amount) {
    return new BigDecimal(amount);
  }
}
