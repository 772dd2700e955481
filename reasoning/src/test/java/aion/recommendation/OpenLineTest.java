package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import aion.forecast.LeadTime;
import aion.policy.ExpectedReceipt;
import aion.policy.ExpectedReceipt.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenLineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LeadTime RECORD = LeadTime.of(List.of(8, 10, 12));

  @Test
  void a_promise_that_lies_ahead_is_believed() {
    assertThat(expected(TODAY.minusDays(3), TODAY.plusDays(4)))
        .isEqualTo(new ExpectedReceipt(4, 50, Promise.DATED));
    assertThat(expected(TODAY.minusDays(3), TODAY))
        .isEqualTo(new ExpectedReceipt(1, 50, Promise.DATED));
  }

  @Test
  void a_late_line_is_expected_after_what_longer_deliveries_still_took() {
    assertThat(expected(TODAY.minusDays(9), TODAY.minusDays(1)))
        .isEqualTo(new ExpectedReceipt(2, 50, Promise.LATE));
  }

  @Test
  void a_line_older_than_every_delivery_counts_as_ordered_today() {
    assertThat(expected(TODAY.minusDays(400), TODAY.minusDays(390)))
        .isEqualTo(new ExpectedReceipt(10, 50, Promise.LATE));
  }

  @Test
  void a_line_without_a_day_is_expected_by_the_record() {
    assertThat(expected(TODAY.minusDays(4), null))
        .isEqualTo(new ExpectedReceipt(6, 50, Promise.UNDATED));
    assertThat(expected(null, null)).isEqualTo(new ExpectedReceipt(10, 50, Promise.UNDATED));
  }

  @Test
  void a_promise_of_a_supplier_that_is_often_late_is_put_off_and_said_to_be() {
    assertThat(expected(TODAY.minusDays(3), TODAY.plusDays(4), 3))
        .isEqualTo(new ExpectedReceipt(7, 50, Promise.DOUBTED));
  }

  private static ExpectedReceipt expected(@Nullable LocalDate since, @Nullable LocalDate promised) {
    return expected(since, promised, 0);
  }

  private static ExpectedReceipt expected(
      @Nullable LocalDate since, @Nullable LocalDate promised, int delayDays) {
    return new OpenLine(
            "Item/X", "Location/P1", "Supplier/S", new BigDecimal("50"), since, promised, List.of())
        .expected(RECORD, delayDays, TODAY);
  }
}
