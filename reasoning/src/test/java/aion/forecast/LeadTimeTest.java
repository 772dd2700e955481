package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadTimeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final ForecastSettings SETTINGS = new ForecastSettings(365, 1095, 8, 3);

  @Test
  void an_order_still_needs_what_longer_deliveries_took_from_its_age_on() {
    var leadTime = LeadTime.of(List.of(4, 6, 10));

    assertThat(leadTime.remainingDays(0)).isEqualTo(7);
    assertThat(leadTime.remainingDays(5)).isEqualTo(3);
    assertThat(leadTime.remainingDays(9)).isEqualTo(1);
    assertThat(leadTime.remainingDays(10)).isEqualTo(6);
  }

  @Test
  void each_value_has_the_share_of_its_deliveries() {
    var leadTime = LeadTime.of(List.of(8, 7, 8, 9));

    assertThat(leadTime.probabilities())
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(7, 0.25, 8, 0.5, 9, 0.25)));
    assertThat(leadTime.shifted(-8).probabilities())
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(0, 0.75, 1, 0.25)));
  }

  @Test
  void an_item_that_was_delivered_seldom_leans_on_the_suppliers_others_and_they_on_the_promise() {
    var others = Collections.nCopies(27, delivery("Item/A", 5));
    var seldom = Collections.nCopies(2, delivery("Item/B", 12));
    var leadTimes =
        new LeadTimes(
            Map.of("Supplier/S", Stream.concat(others.stream(), seldom.stream()).toList()),
            SETTINGS);

    var pooled = leadTimes.of("Supplier/S", "Item/B", 9);

    // Others: 27 of 30 took 5 days, the promise counts as 3. They count as 8 beside the 2.
    assertThat(pooled.probabilities().get(5)).isCloseTo(0.8 * 0.9, within(1e-9));
    assertThat(pooled.probabilities().get(9)).isCloseTo(0.8 * 0.1, within(1e-9));
    assertThat(pooled.probabilities().get(12)).isCloseTo(0.2, within(1e-9));
    assertThat(pooled.basis()).isEqualTo(LeadTime.Basis.ITEM_DELIVERIES);
    assertThat(List.of(pooled.quantile(0.1), pooled.medianDays(), pooled.quantile(0.9)))
        .containsExactly(5, 5, 12);
  }

  @Test
  void one_more_delivery_changes_a_lead_time_a_little_and_never_at_once() {
    double before = meanAfter(7);
    for (int deliveries = 8; deliveries < 30; deliveries++) {
      double now = meanAfter(deliveries);
      assertThat(now - before).as("%d deliveries", deliveries).isBetween(0.0, 0.4);
      before = now;
    }
  }

  @Test
  void without_deliveries_the_promise_is_all_there_is() {
    var leadTimes = new LeadTimes(Map.of(), SETTINGS);

    assertThat(leadTimes.of("Supplier/T", "Item/A", 9)).isEqualTo(LeadTime.promised(9));
    assertThat(leadTimes.delayOf("Supplier/T")).isZero();
  }

  @Test
  void promised_days_of_a_supplier_that_is_often_late_are_put_off() {
    var late = new Delivery("Item/A", DAY, DAY.plusDays(5), DAY.plusDays(9));
    var early = new Delivery("Item/A", DAY, DAY.plusDays(5), DAY.plusDays(3));

    // Eight deliveries in time are believed of everyone: 8 of 10, then 8 of 11.
    assertThat(delayAfter(Collections.nCopies(2, late))).isZero();
    assertThat(delayAfter(Collections.nCopies(3, late))).isEqualTo(4);
    assertThat(delayAfter(Collections.nCopies(12, late))).isEqualTo(4);
    assertThat(delayAfter(Collections.nCopies(30, early))).isZero();
  }

  private static double meanAfter(int deliveries) {
    var others = Collections.nCopies(20, delivery("Item/B", 5)).stream();
    var own = Collections.nCopies(deliveries, delivery("Item/A", 11)).stream();
    return new LeadTimes(Map.of("S", Stream.concat(others, own).toList()), SETTINGS)
        .of("S", "Item/A", 5).probabilities().entrySet().stream()
            .mapToDouble(e -> e.getKey() * e.getValue())
            .sum();
  }

  private static int delayAfter(List<Delivery> deliveries) {
    return new LeadTimes(Map.of("S", deliveries), SETTINGS).delayOf("S");
  }

  @Test
  void a_supplier_without_deliveries_has_no_record_rather_than_a_perfect_one() {
    var leadTimes = new LeadTimes(Map.of(), SETTINGS);

    assertThat(leadTimes.recordOf("Supplier/S")).isEqualTo(LeadTimeRecord.NONE);
  }

  @Test
  void deliveries_without_a_promise_do_not_count_for_the_share_on_time() {
    var deliveries =
        List.of(
            new Delivery("Item/A", DAY, DAY.plusDays(5), DAY.plusDays(5)),
            new Delivery("Item/A", DAY, DAY.plusDays(5), DAY.plusDays(6)),
            new Delivery("Item/A", DAY, null, DAY.plusDays(40)),
            new Delivery("Item/A", null, DAY.plusDays(9), DAY.plusDays(7)));

    assertThat(Delivery.recordOf(deliveries))
        .isEqualTo(new LeadTimeRecord(4, 5.2, 6.0, 33.2, 2 / 3.0));
    assertThat(Delivery.recordOf(deliveries.subList(2, 3)).onTimeShare()).isNull();
  }

  private static Delivery delivery(String item, int days) {
    return new Delivery(item, DAY, null, DAY.plusDays(days));
  }
}
