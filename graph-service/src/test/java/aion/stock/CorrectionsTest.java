package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.TestGraph.NOW;
import static aion.problem.ProblemCode.ALREADY_REVERSED;
import static aion.problem.ProblemCode.CORRECTION_INVALID;
import static aion.problem.ProblemCode.EVENT_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class CorrectionsTest {
  private Desk desk;

  @BeforeEach
  void site(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs");
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void a_wrong_amount_is_put_right() {
    var receipt = desk.post(3, receipt("100"));

    desk.correct(receipt, receipt("10"));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand");
  }

  @Test
  void what_never_happened_is_taken_back() {
    desk.correct(desk.post(3, receipt("100")), null);

    assertThat(desk.balance("BOLT@P1")).isEmpty();
  }

  @Test
  void a_correction_is_not_corrected_and_nothing_is_corrected_twice() {
    var receipt = desk.post(3, receipt("100"));
    var correction = desk.correct(receipt, receipt("10"));

    assertThat(desk.refused(take(correction)).code()).isEqualTo(CORRECTION_INVALID);
    assertThat(desk.refused(take(receipt)).code()).isEqualTo(ALREADY_REVERSED);
    assertThat(desk.refused(take("nothing")).code()).isEqualTo(REFERENCE_UNKNOWN);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand");
  }

  @Test
  void when_a_count_is_taken_back_what_it_had_absorbed_comes_back() {
    desk.post(5, receipt("10"));
    var count = desk.post(2, count("3"));
    desk.post(3, receipt("4"));
    desk.post(1, Desk.issue(lines("BOLT", "P1", "2", "pcs")));
    assertThat(desk.balance("BOLT@P1")).isEqualTo("1 on hand");

    desk.correct(count, null);

    assertThat(desk.balance("BOLT@P1")).isEqualTo("12 on hand");
  }

  @Test
  void a_late_count_is_not_misled_by_a_count_that_was_taken_back() {
    desk.post(5, receipt("10"));
    var count = desk.post(2, count("3"));
    desk.post(3, receipt("4"));
    desk.correct(count, null);

    desk.post(2, count("11"));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("11 on hand");
  }

  @Test
  void a_count_that_names_a_place_twice_is_taken_back_once() {
    desk.post(5, receipt("10"));
    var twice =
        List.of(
            lines("BOLT", "P1", "3", "pcs").getFirst(), lines("BOLT", "P1", "4", "pcs").getFirst());
    var count = desk.post(2, Desk.count(twice));

    desk.correct(count, null);

    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand");
  }

  @Test
  void a_receipt_that_was_a_count_keeps_what_moved_in_the_same_moment_after_it() {
    desk.post(2, receipt("10"));
    var wrong = desk.post(2, receipt("7"));
    desk.post(2, receipt("5"));

    desk.correct(wrong, count("2"));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("7 on hand");
  }

  @Test
  void a_correction_below_zero_is_refused_and_leaves_nothing() {
    var receipt = desk.post(3, receipt("10"));
    desk.post(2, Desk.issue(lines("BOLT", "P1", "8", "pcs")));

    assertThat(desk.refused(take(receipt)).code()).isEqualTo(STOCK_NEGATIVE);

    assertThat(desk.balance("BOLT@P1")).isEqualTo("2 on hand");
    desk.correct(receipt, receipt("9"));
    assertThat(desk.balance("BOLT@P1")).isEqualTo("1 on hand");
  }

  @Test
  void a_correction_has_the_time_of_what_it_mends(Ledger ledger) {
    var receipt = desk.post(3, receipt("10"));

    var refused =
        (aion.ledger.Receipt.Refused)
            ledger.postAll(List.of(ExampleCompany.posting(NOW, take(receipt)))).getFirst();

    assertThat(refused.problem().code()).isEqualTo(EVENT_INVALID);
  }

  @Test
  void an_entry_and_its_correction_may_come_in_one_batch(Ledger ledger) {
    var wrong = ExampleCompany.posting(NOW.minus(Duration.ofDays(1)), receipt("100"));
    var right =
        ExampleCompany.posting(null, new Movement.Correction(wrong.id(), receipt("10"), ""));
    var again = ExampleCompany.posting(null, take(wrong.id()));

    var receipts = ledger.postAll(List.of(wrong, right, again));

    assertThat(receipts.getLast()).isInstanceOf(aion.ledger.Receipt.Refused.class);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand");
  }

  @Test
  void a_correction_does_not_stand_in_for_anything() {
    var receipt = desk.post(3, receipt("10"));
    var nested = new Movement.Correction(receipt, new Movement.Correction(receipt, null, ""), "");

    assertThat(desk.refused(nested).code()).isEqualTo(EVENT_INVALID);
    assertThat(desk.balance("BOLT@P1")).isEqualTo("10 on hand");
  }

  private static Movement take(String entry) {
    return new Movement.Correction(entry, null, "");
  }

  private static Movement receipt(String amount) {
    return Desk.receipt(lines("BOLT", "P1", amount, "pcs"));
  }

  private static Movement count(String amount) {
    return Desk.count(lines("BOLT", "P1", amount, "pcs"));
  }
}
