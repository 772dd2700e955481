package aion.forecast;

import static org.assertj.core.api.Assertions.assertThat;

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
    var leadTime = new LeadTime(List.of(4, 6, 10), LeadTime.Basis.SUPPLIER_DELIVERIES);

    assertThat(leadTime.remainingDays(0)).isEqualTo(7);
    assertThat(leadTime.remainingDays(5)).isEqualTo(3);
    assertThat(leadTime.remainingDays(9)).isEqualTo(1);
    assertThat(leadTime.remainingDays(10)).isEqualTo(6);
  }

  @Test
  void each_value_has_the_share_of_its_deliveries() {
    var leadTime = new LeadTime(List.of(8, 7, 8, 9), LeadTime.Basis.ITEM_DELIVERIES);

    assertThat(leadTime.probabilities())
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(7, 0.25, 8, 0.5, 9, 0.25)));
    assertThat(leadTime.shifted(-8).days()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void rests_on_the_item_when_it_was_delivered_often_else_on_the_supplier_else_on_the_promise() {
    var often = Collections.nCopies(8, delivery("Item/A", 5));
    var seldom = Collections.nCopies(4, delivery("Item/B", 11));
    var leadTimes =
        new LeadTimes(
            Map.of("Supplier/S", Stream.concat(often.stream(), seldom.stream()).toList()),
            SETTINGS);

    assertThat(leadTimes.of("Supplier/S", "Item/A", 9))
        .isEqualTo(new LeadTime(Collections.nCopies(8, 5), LeadTime.Basis.ITEM_DELIVERIES));
    assertThat(leadTimes.of("Supplier/S", "Item/B", 9).basis())
        .isEqualTo(LeadTime.Basis.SUPPLIER_DELIVERIES);
    assertThat(leadTimes.of("Supplier/S", "Item/B", 9).days()).hasSize(12);
    assertThat(leadTimes.of("Supplier/T", "Item/A", 9)).isEqualTo(LeadTime.promised(9));
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
