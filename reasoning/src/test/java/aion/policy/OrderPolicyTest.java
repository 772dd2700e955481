package aion.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.forecast.DemandHistory;
import aion.forecast.LeadTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderPolicyTest {
  private final OrderPolicy policy = new OrderPolicy(PolicySettings.DEFAULT);

  @Test
  void orders_from_the_dearer_supplier_that_arrives_before_the_stock_is_used_up() {
    var advice = policy.decide(story()).orElseThrow();

    assertThat(advice.best().offer().ref()).isEqualTo("SupplyOffer/B");
    assertThat(advice.best().quantity()).isEqualByComparingTo("500");
    assertThat(advice.best().purchase()).isEqualByComparingTo("25200000");
    assertThat(advice.urgency()).isEqualTo(Advice.Urgency.CRITICAL);
    assertThat(advice.usedUpInDays()).isEqualTo(6);
    assertThat(advice.deadlineInDays()).isZero();
    assertThat(advice.losers()).extracting(o -> o.offer().ref()).containsExactly("SupplyOffer/A");
  }

  @Test
  void units_short_are_the_mean_over_the_deliveries() {
    var advice = policy.decide(story()).orElseThrow();

    // 42 a day; A comes after 7, 8 or 9 days and B after 5, 6 or 7, the stock lasts 6.
    assertThat(advice.losers().getFirst().unitsShort()).isCloseTo(84, within(1e-9));
    assertThat(advice.best().unitsShort()).isCloseTo(14, within(1e-9));
    assertThat(advice.best().shortageCost()).isCloseTo(14 * 3 * 50_000, within(1e-6));
    // Ordered a week later, B comes after 12, 13 or 14 days.
    assertThat(advice.best().unitsShortWaiting()).isCloseTo(42 * 7, within(1e-9));
  }

  @Test
  void the_expected_costs_compare_the_same_quantity() {
    var advice = policy.decide(story()).orElseThrow();

    var best = advice.best();
    assertThat(advice.expectedCostOf(best))
        .isCloseTo(500 * 50_400 + best.holding() + best.shortageCost(), within(1e-6));
    // Each unit waits until the left-over is used and on average half of the order: with B, 42 are
    // left over after 5 days, else nothing.
    assertThat(best.holding())
        .isCloseTo(0.25 / 365 * 50_400 * 500 * (42 / 3.0 + 250) / 42, within(1e-6));
  }

  @Test
  void nothing_is_advised_while_waiting_is_as_good() {
    assertThat(policy.decide(with(story(), stock(2000)))).isEmpty();
    assertThat(policy.decide(demandOf(story(), new long[400]))).isEmpty();
  }

  @Test
  void what_is_on_order_is_netted() {
    var ordered =
        new Stock(252, List.of(new ExpectedReceipt(5, 500, ExpectedReceipt.Promise.DATED)));

    assertThat(policy.decide(with(story(), ordered))).isEmpty();
  }

  @Test
  void an_order_that_comes_too_late_does_not_hide_the_need() {
    var ordered =
        new Stock(252, List.of(new ExpectedReceipt(12, 500, ExpectedReceipt.Promise.LATE)));

    assertThat(policy.decide(with(story(), ordered)).orElseThrow().best().offer().ref())
        .isEqualTo("SupplyOffer/B");
  }

  @Test
  void two_needs_of_five_are_ordered_as_ten_at_the_price_of_the_break() {
    var prices =
        new PriceList(
            List.of(
                new PriceList.Tier(BigDecimal.ONE, new BigDecimal("100")),
                new PriceList.Tier(BigDecimal.TEN, new BigDecimal("90"))));
    var offer = offer("A", "1", "1", prices, LeadTime.promised(3));
    // One a day, lead time 3 and review 7: ten are needed when nothing is there.
    var situation = situation(daily(1), stock(0), "100", offer);

    var best = policy.decide(situation).orElseThrow().best();

    assertThat(best.quantity()).isEqualByComparingTo("10");
    assertThat(best.purchase()).isEqualByComparingTo("900");
  }

  @Test
  void a_break_just_above_the_need_is_taken_when_it_pays() {
    var prices =
        new PriceList(
            List.of(
                new PriceList.Tier(BigDecimal.ONE, new BigDecimal("100")),
                new PriceList.Tier(new BigDecimal("12"), new BigDecimal("80"))));
    var situation =
        situation(daily(1), stock(0), "100", offer("A", "1", "1", prices, LeadTime.promised(3)));

    var best = policy.decide(situation).orElseThrow().best();

    assertThat(best.needed()).isEqualByComparingTo("10");
    assertThat(best.quantity()).isEqualByComparingTo("12");
    assertThat(best.rounding()).isEqualTo(Rounding.UP_TO_PRICE_BREAK);
  }

  @Test
  void a_break_far_beyond_what_is_used_is_not_taken() {
    var prices =
        new PriceList(
            List.of(
                new PriceList.Tier(BigDecimal.ONE, new BigDecimal("100")),
                new PriceList.Tier(new BigDecimal("1000"), new BigDecimal("50"))));
    var situation =
        situation(daily(1), stock(0), "100", offer("A", "1", "1", prices, LeadTime.promised(3)));

    assertThat(policy.decide(situation).orElseThrow().best().quantity()).isEqualByComparingTo("10");
  }

  @Test
  void a_larger_order_is_not_punished_for_covering_more_days() {
    var small = offer("S", "10", "10", flat("100"), LeadTime.promised(3));
    var large = offer("L", "40", "40", flat("94"), LeadTime.promised(3));
    var situation = situation(daily(1), stock(0), "100", small, large);

    // 40 cost nearly four times as much as 10, but keeping them for a month costs less than the
    // lower price saves.
    assertThat(policy.decide(situation).orElseThrow().best().offer().ref())
        .isEqualTo("SupplyOffer/L");
  }

  @Test
  void the_deadline_is_the_last_day_that_keeps_the_service_level() {
    var offer = offer("A", "1", "1", flat("100"), LeadTime.promised(4));
    var situation = situation(daily(1), stock(9), "100", offer);

    var advice = policy.decide(situation).orElseThrow();

    // Nine lasts nine days, so ordering on day 5 still arrives in time.
    assertThat(advice.deadlineInDays()).isEqualTo(5);
    assertThat(advice.urgency()).isEqualTo(Advice.Urgency.SOON);
  }

  @Test
  void the_same_situation_gets_the_same_advice() {
    assertThat(policy.decide(story())).usingRecursiveComparison().isEqualTo(policy.decide(story()));
  }

  static Situation story() {
    return situation(
        daily(42),
        stock(252),
        "50000",
        offer("A", "500", "500", flat("48000"), days(7, 8, 9)),
        offer("B", "500", "500", flat("50400"), days(5, 6, 7)));
  }

  static Situation situation(DemandHistory demand, Stock stock, String unitCost, Offer... offers) {
    return new Situation(
        demand, stock, 0.95, new BigDecimal(unitCost), 0, Stream.of(offers).toList());
  }

  static Offer offer(
      String code, String minimum, String multiple, PriceList prices, LeadTime leadTime) {
    return new Offer(
        "SupplyOffer/" + code,
        "Supplier/" + code,
        new OrderRules(new BigDecimal(minimum), new BigDecimal(multiple)),
        prices,
        leadTime);
  }

  static PriceList flat(String price) {
    return PriceList.flat(new BigDecimal(price));
  }

  static LeadTime days(Integer... days) {
    return LeadTime.of(List.of(days));
  }

  static Stock stock(double available) {
    return new Stock(available, List.of());
  }

  static DemandHistory daily(long amount) {
    var days = new long[365];
    Arrays.fill(days, amount);
    return DemandHistory.of(LocalDate.of(2026, 1, 1), days, 0);
  }

  private static Situation with(Situation s, Stock stock) {
    return new Situation(s.demand(), stock, s.serviceLevel(), s.unitCost(), s.scale(), s.offers());
  }

  private static Situation demandOf(Situation s, long[] daily) {
    return new Situation(
        DemandHistory.of(LocalDate.EPOCH, daily, 0),
        s.stock(),
        s.serviceLevel(),
        s.unitCost(),
        s.scale(),
        s.offers());
  }
}
