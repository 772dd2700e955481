package aion.stock;

import static aion.ExampleCompany.lines;
import static aion.ExampleCompany.posting;
import static aion.TestGraph.NOW;
import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.QUANTITY_INVALID;
import static aion.problem.ProblemCode.RESERVATION_INVALID;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.MovingClock;
import aion.TestGraph;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Receipt;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ReservationsTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs");
    company.received("BOLT", "P1", "5", "pcs", NOW.minus(Duration.ofDays(9)));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void two_clients_who_reserve_5_of_5_at_once_get_one_success_and_one_refusal(Ledger ledger)
      throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 200; round++) {
        var one = reserve("A" + round, "BOLT", "5", null);
        var other = reserve("B" + round, "BOLT", "5", null);

        var asked = List.<Callable<Receipt>>of(() -> ask(ledger, one), () -> ask(ledger, other));
        var answers = clients.invokeAll(asked).stream().map(f -> f.resultNow()).toList();

        var refused = answers.stream().filter(Receipt.Refused.class::isInstance).toList();
        assertThat(refused).hasSize(1);
        var problem = ((Receipt.Refused) refused.getFirst()).problem();
        assertThat(problem.code()).isEqualTo(STOCK_NEGATIVE);
        assertThat(problem.what())
            .isEqualTo("5 pcs of item 'BOLT' at 'P1' exceeds the 0 pcs available.");
        assertThat(desk.balance("BOLT@P1")).isEqualTo("5 on hand 5 reserved");
        var won = answers.getFirst() instanceof Receipt.Appended ? "A" : "B";
        desk.post(new Movement.Release(won + round, null, null, false, ""));
      }
    }
  }

  private static Receipt ask(Ledger ledger, Movement movement) {
    return ledger.postAll(List.of(posting(NOW, movement))).getFirst();
  }

  @Test
  void what_is_reserved_is_derived_from_reservations_through_issue_release_and_fulfilment() {
    desk.post(reserve("R1", "BOLT", "4", null));
    desk.post(fulfil("R1", "1"));
    assertThat(desk.reservation("R1")).isEqualTo("open 1 of 4");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("4 on hand 3 reserved");

    desk.post(release("R1", "1"));
    assertThat(desk.reservation("R1")).isEqualTo("open 1 of 3");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("4 on hand 2 reserved");

    desk.post(fulfil("R1", "2"));
    assertThat(desk.reservation("R1")).isEqualTo("issued 3 of 3");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("2 on hand");
    assertThat(desk.refused(fulfil("R1", "1")).code()).isEqualTo(RESERVATION_INVALID);
  }

  @Test
  void more_than_was_reserved_can_be_issued_only_from_what_is_available() {
    desk.post(reserve("R1", "BOLT", "2", null));
    desk.post(reserve("R2", "BOLT", "2", null));

    assertThat(desk.refused(fulfil("R1", "4")).code()).isEqualTo(STOCK_NEGATIVE);
    desk.post(fulfil("R1", "3"));

    assertThat(desk.reservation("R1")).isEqualTo("issued 2 of 2");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("2 on hand 2 reserved");
  }

  @Test
  void an_issue_cannot_take_what_is_reserved_for_others() {
    desk.post(reserve("R1", "BOLT", "4", null));

    assertThat(desk.refused(Desk.issue(lines("BOLT", "P1", "2", "pcs"))).code())
        .isEqualTo(STOCK_NEGATIVE);
  }

  @Test
  void more_than_a_reservation_holds_cannot_be_released() {
    desk.post(reserve("R1", "BOLT", "4", null));

    assertThat(desk.refused(release("R1", "5")).code()).isEqualTo(QUANTITY_INVALID);
    assertThat(desk.refused(release("R9", "1")).code()).isEqualTo(RESERVATION_INVALID);
  }

  @Test
  void a_reservation_expires_when_its_time_has_come(Graph graph) {
    var clock = new MovingClock(NOW);
    desk.post(reserve("R1", "BOLT", "4", NOW.plus(Duration.ofHours(2))));
    try (var ledger = TestGraph.shared().ledger(clock)) {
      var expiry = new ReservationExpiry(graph, ledger, clock);
      clock.advance(Duration.ofHours(1));
      assertThat(expiry.release()).isZero();
      clock.advance(Duration.ofHours(1));
      assertThat(expiry.release()).isEqualTo(1);
      assertThat(expiry.release()).isZero();
    }

    assertThat(desk.reservation("R1")).isEqualTo("expired 0 of 0");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("5 on hand");
  }

  @Test
  void a_reservation_that_ends_before_it_starts_or_outlasts_its_lot_is_refused(
      ExampleCompany company) {
    company.tracked("MILK", "lot").lot("L1", "MILK", "2026-06-10");
    desk.post(Desk.receipt(Desk.lot("MILK", "P1", "L1", "5")));

    var backwards = desk.refused(reserve("R1", "BOLT", "1", NOW.minus(Duration.ofDays(1))));
    var tooLong =
        desk.refused(
            new Movement.Reservation(
                "R2",
                Desk.lot("MILK", "P1", "L1", "1").getFirst(),
                "SO-1",
                Instant.parse("2026-06-12T00:00:00Z"),
                ""));

    assertThat(backwards.code()).isEqualTo(EVENT_TIME_INVALID);
    assertThat(tooLong.code()).isEqualTo(EVENT_TIME_INVALID);
    assertThat(tooLong.what()).contains("L1").contains("2026-06-10");
  }

  @Test
  void counting_less_than_is_reserved_is_allowed_and_reported() {
    desk.post(reserve("R1", "BOLT", "4", null));
    desk.post(Desk.count(lines("BOLT", "P1", "1", "pcs")));

    assertThat(desk.balance("BOLT@P1")).isEqualTo("1 on hand 4 reserved");
    assertThat(desk.discrepancies())
        .containsExactly("countDifference -4 BOLT@P1", "reservedBeyondStock -3 BOLT@P1");
  }

  @Test
  void one_count_may_find_two_places_short_of_what_is_reserved(ExampleCompany company) {
    company.site("P2").received("BOLT", "P2", "5", "pcs", NOW.minus(Duration.ofDays(9)));
    desk.post(reserve("R1", "BOLT", "4", null));
    desk.post(
        new Movement.Reservation("R2", lines("BOLT", "P2", "4", "pcs").getFirst(), "SO", null, ""));

    desk.post(
        Desk.count(
            List.of(
                lines("BOLT", "P1", "1", "pcs").getFirst(),
                lines("BOLT", "P2", "2", "pcs").getFirst())));

    assertThat(desk.discrepancies())
        .contains("reservedBeyondStock -3 BOLT@P1", "reservedBeyondStock -2 BOLT@P2");
  }

  @Test
  void an_issue_for_a_reservation_that_is_put_right_keeps_both_in_step() {
    desk.post(reserve("R1", "BOLT", "4", null));
    var issue = desk.post(fulfil("R1", "4"));

    desk.correct(issue, fulfil("R1", "3"));

    assertThat(desk.reservation("R1")).isEqualTo("open 3 of 4");
    assertThat(desk.balance("BOLT@P1")).isEqualTo("2 on hand 1 reserved");
  }

  private static Movement reserve(String id, String item, String amount, @Nullable Instant ends) {
    return new Movement.Reservation(
        id, lines(item, "P1", amount, "pcs").getFirst(), "SO-1", ends, "");
  }

  private static Movement fulfil(String id, String amount) {
    return new Movement.Issue(lines("BOLT", "P1", amount, "pcs"), id, "", "");
  }

  private static Movement release(String id, String amount) {
    return new Movement.Release(id, new BigDecimal(amount), "pcs", false, "");
  }
}
