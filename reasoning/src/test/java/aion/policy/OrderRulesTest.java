package aion.policy;

import static org.assertj.core.api.Assertions.assertThat;

import aion.policy.OrderRules.Rounded;
import aion.quantity.SellingUnit;
import aion.quantity.Units;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderRulesTest {
  @Test
  void two_hundred_pieces_in_dozens_are_seventeen_dozen() {
    assertThat(rules("0", "12").atLeast(of("200")))
        .isEqualTo(new Rounded(of("204"), Rounding.UP_TO_MULTIPLE));
  }

  @Test
  void names_the_rule_that_rounded() {
    assertThat(rules("20", "3").atLeast(of("5")))
        .isEqualTo(new Rounded(of("21"), Rounding.UP_TO_MINIMUM_THEN_MULTIPLE));
    assertThat(rules("21", "3").atLeast(of("5")))
        .isEqualTo(new Rounded(of("21"), Rounding.UP_TO_MINIMUM));
    assertThat(rules("20", "1").atLeast(of("30"))).isEqualTo(new Rounded(of("30"), Rounding.NONE));
  }

  @Test
  void a_maximum_of_twenty_in_threes_is_eighteen() {
    assertThat(rules("0", "3").atMost(of("20")))
        .contains(new Rounded(of("18"), Rounding.DOWN_TO_MULTIPLE));
    assertThat(rules("20", "3").atMost(of("20"))).isEmpty();
    assertThat(rules("0", "30").atMost(of("20"))).isEmpty();
  }

  @Test
  void a_maximum_of_twenty_in_threes_is_eighteen_or_twenty_one_as_the_policy_says() {
    assertThat(upTo("20", RoundingPolicy.MAXIMUM_WINS).atLeast(of("50")))
        .isEqualTo(new Rounded(of("18"), Rounding.DOWN_TO_MULTIPLE_BELOW_MAXIMUM));
    assertThat(upTo("20", RoundingPolicy.MAXIMUM_WINS).atLeast(of("19")))
        .isEqualTo(new Rounded(of("18"), Rounding.DOWN_TO_MULTIPLE_BELOW_MAXIMUM));
    assertThat(upTo("20", RoundingPolicy.MULTIPLE_WINS).atLeast(of("50")))
        .isEqualTo(new Rounded(of("21"), Rounding.TO_MULTIPLE_OVER_MAXIMUM));
    assertThat(upTo("21", RoundingPolicy.MULTIPLE_WINS).atLeast(of("50")))
        .isEqualTo(new Rounded(of("21"), Rounding.DOWN_TO_MAXIMUM));
    assertThat(upTo("20", RoundingPolicy.MAXIMUM_WINS).atLeast(of("17")))
        .isEqualTo(new Rounded(of("18"), Rounding.UP_TO_MULTIPLE));
    assertThat(upTo("20", RoundingPolicy.MAXIMUM_WINS).atMost(of("50")))
        .contains(new Rounded(of("18"), Rounding.DOWN_TO_MULTIPLE));
  }

  @Test
  void rules_that_exclude_each_other_allow_nothing() {
    assertThat(upTo("2", RoundingPolicy.MAXIMUM_WINS).allowsAny()).isFalse();
    assertThat(upTo("2", RoundingPolicy.MULTIPLE_WINS).allowsAny()).isTrue();
    assertThat(
            new OrderRules(of("20"), of("3"), null, of("20"), RoundingPolicy.MAXIMUM_WINS)
                .allowsAny())
        .isFalse();
    assertThat(rules("20", "3").allowsAny()).isTrue();
  }

  @Test
  void a_supplier_who_sells_dozens_gets_an_order_of_whole_dozens() {
    var dozens = new SellingUnit(Units.shipped().get("DZN"), of("12"), false);

    assertThat(new OrderRules(of("0"), of("1"), dozens).atLeast(of("200")))
        .isEqualTo(new Rounded(of("204"), Rounding.UP_TO_SELLING_UNIT));
    assertThat(new OrderRules(of("230"), of("1"), dozens).atLeast(of("200")))
        .isEqualTo(new Rounded(of("240"), Rounding.UP_TO_MINIMUM_THEN_SELLING_UNIT));
    assertThat(new OrderRules(of("0"), of("1"), dozens).atMost(of("200")))
        .contains(new Rounded(of("192"), Rounding.DOWN_TO_SELLING_UNIT));
    assertThat(new OrderRules(of("0"), of("10"), dozens).atLeast(of("200")))
        .isEqualTo(new Rounded(of("240"), Rounding.UP_TO_SELLING_UNIT));
    assertThat(new OrderRules(of("0"), of("24"), dozens).atLeast(of("200")))
        .isEqualTo(new Rounded(of("216"), Rounding.UP_TO_MULTIPLE));
  }

  @Test
  void a_supplier_who_splits_dozens_gets_an_order_of_what_is_needed() {
    var dozens = new SellingUnit(Units.shipped().get("DZN"), of("12"), true);

    assertThat(new OrderRules(of("0"), of("1"), dozens).atLeast(of("200")))
        .isEqualTo(new Rounded(of("200"), Rounding.NONE));
  }

  @Test
  void decimals_stay_exact() {
    assertThat(rules("0", "0.1").atLeast(of("0.3")))
        .isEqualTo(new Rounded(of("0.3"), Rounding.NONE));
  }

  private static OrderRules upTo(String maximum, RoundingPolicy policy) {
    return new OrderRules(of("0"), of("3"), null, of(maximum), policy);
  }

  private static OrderRules rules(String minimum, String multiple) {
    return new OrderRules(of(minimum), of(multiple));
  }

  private static BigDecimal of(String amount) {
    return new BigDecimal(amount);
  }
}
