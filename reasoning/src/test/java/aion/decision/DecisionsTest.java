package aion.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.GraphTest;
import aion.TestGraph;
import aion.decision.Decisions.Person;
import aion.digest.Sha256;
import aion.graph.Graph;
import aion.ledger.Movement;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.recommendation.Recommender.Run;
import aion.recommendation.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@GraphTest
class DecisionsTest {
  private static final LocalDate IN_A_WEEK = LocalDate.of(2026, 6, 8);

  @Test
  void an_accepted_card_becomes_a_draft_and_with_its_approval_an_order_that_is_due_to_be_sent(
      Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var draft = office.decisions.getDraft(office.drafted());

      assertThat(draft.payload())
          .isEqualTo(
              """
              {"currency":"IDR","kind":"purchaseOrder","lines":[{"due":"2026-06-07","item":"MOTOR",\
              "line":"1","quantity":"500","unit":"H87","unitPrice":"50400"}],"number":"%s",\
              "site":"P1","supplier":"B","total":"25200000.00"}\
              """
                  .formatted(draft.number()));
      assertThat(draft.payloadHash()).isEqualTo(Sha256.hexOf(draft.payload()));
      assertThat(office.status()).isEqualTo("accepted");
      assertThat(office.count("(l:PurchaseOrderLine {status: 'placed'})")).isZero();

      var ordered = office.decisions.approve(draft.number(), draft.payloadHash(), Office.APPROVER);

      assertThat(ordered.state()).isEqualTo(DraftState.ORDERED);
      assertThat(ordered.endedBy()).isEqualTo("Ani");
      assertThat(
              office.text(
                  "MATCH (l:PurchaseOrderLine {status: 'placed'})-[:PURCHASE_ORDER]->(o) RETURN o.id + ' ' + l.quantity AS x"))
          .isEqualTo(draft.number() + " 500");
      assertThat(
              office.text(
                  "MATCH (d:Dispatch {state: 'due'}) RETURN d.id + d.payload + d.payloadHash AS x"))
          .isEqualTo(draft.number() + draft.payload() + draft.payloadHash());
      assertThat(office.kinds()).containsExactly("decision.accepted", "decision.approved");
      assertThat(office.status()).isEqualTo("closed");
      assertThat(office.recommender.run()).isEqualTo(new Run(1, 0, 0, 0, 0));
    }
  }

  @Test
  void an_edited_card_is_drafted_as_edited_within_what_the_supplier_sells(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      refused(
          ProblemCode.QUANTITY_INVALID,
          "at least 500",
          () -> office.decisions.decide(office.edit("D-1", "700", null), "Budi"));

      var number = office.drafted(office.edit("D-1", "1000", "A"));

      var order = office.decisions.getDraft(number).order();
      assertThat(order.supplier()).isEqualTo("A");
      assertThat(order.total()).isEqualByComparingTo("48000000");
    }
  }

  @Test
  void a_decision_is_taken_once_and_never_on_a_card_that_changed_since_it_was_shown(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var seen = office.accept("D-1");
      var later = office.at(TestGraph.NOW.plus(Duration.ofHours(1)));
      later.ledger.post(
          aion.ExampleCompany.posting(null, new Movement.Scrap(Story.lines(252), "fire")));
      later.recommender.run();

      refused(
          ProblemCode.APPROVAL_STALE,
          "has changed since it was shown",
          () -> office.decisions.decide(seen, "Budi"));
      var accept = later.accept("D-2");
      var first = later.decisions.decide(accept, "Budi");
      var again = later.decisions.decide(accept, "Budi");
      refused(
          ProblemCode.APPROVAL_STALE,
          "accepted already",
          () -> later.decisions.decide(later.reject("D-3", "no room"), "Cici"));

      assertThat(again).isEqualTo(new Decisions.Decided("D-2", true, first.draft()));
      assertThat(office.count("(d:OrderDraft)")).isOne();
      later.close();
    }
  }

  @Test
  void a_card_that_was_snoozed_or_rejected_stays_away_until_its_day_or_until_facts_change(
      Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      office.decisions.decide(office.snooze("D-1", IN_A_WEEK), "Budi");
      assertThat(office.recommender.run()).isEqualTo(new Run(1, 0, 0, 0, 0));
      assertThat(office.status()).isEqualTo("snoozed");

      office.decisions.reopen(office.card(), "news", "Budi");
      assertThat(office.status()).isEqualTo("open");
      office.decisions.decide(office.snooze("D-2", IN_A_WEEK.minusDays(6)), "Budi");
      try (var nextDay = office.at(TestGraph.NOW.plus(Duration.ofDays(1)))) {
        assertThat(nextDay.recommender.run().raised()).isOne();
        assertThat(nextDay.status()).isEqualTo("open");

        nextDay.decisions.decide(nextDay.reject("D-3", "budget is spent"), "Budi");
        assertThat(nextDay.recommender.run()).isEqualTo(new Run(1, 0, 0, 0, 0));
        nextDay.ledger.post(
            aion.ExampleCompany.posting(null, new Movement.Issue(Story.lines(250), "surge")));
      }
      try (var dayAfter = office.at(TestGraph.NOW.plus(Duration.ofDays(2)))) {
        assertThat(dayAfter.recommender.run().raised()).isOne();
        assertThat(dayAfter.status()).isEqualTo("open");
      }
    }
  }

  @Test
  void who_may_not_approve_is_told_why(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var draft = office.decisions.getDraft(office.drafted());
      var number = draft.number();
      var hash = draft.payloadHash();

      refused(
          ProblemCode.FORBIDDEN,
          "role",
          () -> office.decisions.approve(number, hash, new Person("Vera", Set.of("viewer"))));
      refused(
          ProblemCode.APPROVAL_SELF,
          "another person",
          () -> office.decisions.approve(number, hash, new Person("Budi", Set.of("approver"))));
      refused(
          ProblemCode.APPROVAL_LIMIT,
          "25200000.00 IDR",
          () -> office.decisions.approve(number, hash, new Person("Cici", Set.of("buyer"))));
      office.decisions.approve(number, hash, Office.APPROVER);
      refused(
          ProblemCode.APPROVAL_STALE,
          "already approved by 'Ani'",
          () -> office.decisions.approve(number, hash, Office.APPROVER));
      refused(
          ProblemCode.APPROVAL_STALE,
          "already approved",
          () -> office.decisions.withdraw(number, "too late", "Budi"));
      assertThat(office.count("(d:Dispatch)")).isOne();
    }
  }

  @Test
  void a_draft_that_is_taken_back_or_expires_opens_its_card_again(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var number = office.drafted();
      office.decisions.withdraw(number, "wrong day", "Budi");
      assertThat(office.status()).isEqualTo("open");
      assertThat(office.recommender.run()).isEqualTo(new Run(1, 1, 0, 0, 0));

      var second = office.drafted(office.accept("D-2"));
      assertThat(office.expiry.expire()).isZero();
      try (var later = office.at(TestGraph.NOW.plus(Office.SETTINGS.draftLasts()))) {
        var draft = later.decisions.getDraft(second);
        refused(
            ProblemCode.APPROVAL_STALE,
            "expired",
            () -> later.decisions.approve(second, draft.payloadHash(), Office.APPROVER));
        assertThat(later.expiry.expire()).isOne();
        assertThat(later.decisions.getDraft(second).state()).isEqualTo(DraftState.EXPIRED);
        assertThat(later.status()).isEqualTo("open");
      }
    }
  }

  @Test
  void the_approver_sees_what_changed_since_the_draft_was_made(Graph graph) {
    try (var office = Office.withOneCard(graph)) {
      var number = office.drafted();
      assertThat(office.decisions.getDraft(number).changes()).isEmpty();

      office.ledger.post(
          aion.ExampleCompany.posting(null, new Movement.Issue(Story.lines(52), "")));
      graph.write(tx ->
          tx.run("MATCH (t:PriceTier {id: 'T-B'}) SET t.unitPrice = 51000000000", Map.of())
              .consume());

      assertThat(office.decisions.getDraft(number).changes())
          .extracting(c -> "%s %s %s".formatted(c.subject(), c.before(), c.now()))
          .containsExactly("AVAILABLE 252 200", "PRICE 50400 51000.000000");
    }
  }

  private static void refused(ProblemCode code, String says, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.what()).contains(says);
            });
  }
}
