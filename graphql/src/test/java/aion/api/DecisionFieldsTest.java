package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@GraphTest
class DecisionFieldsTest {
  private static final Client PLANNER = new Client("planner");
  private static final Client BUYER = new Client("buyer");
  private static final Client APPROVER = new Client("approver");
  private static final Client VIEWER = new Client("viewer");
  private static final String DRAFT =
      """
      {number state by card kind order {item supplier site quantity unit due unitPrice total payload payloadHash}
       stock {available onOrder afterwards} changes {subject before now} endedBy}
      """;
  private static final String DECIDE =
      "mutation($input: DecisionInput!) {decide(input: $input) {id known draft %s}}"
          .formatted(DRAFT);
  private static final String APPROVE =
      "mutation($input: ApprovalInput!) {approveDraft(input: $input) %s}".formatted(DRAFT);
  private static final String DRAFTS = "{orderDrafts(state: WAITING) %s}".formatted(DRAFT);

  @BeforeEach
  void card(ExampleCompany company, Graph graph) {
    company.site("P1").site("P2").item("BOLT-M8", "pcs").supplier("S-B");
    company.entity(
        "SupplyOffer",
        "O-B",
        Map.of("currency", List.of("EUR"), "leadTimeDays", List.of("6")),
        Map.of("item", List.of("BOLT-M8"), "supplier", List.of("S-B")));
    company.entity(
        "PriceTier",
        "T-B",
        Map.of(
            "fromQuantity", List.of("1"),
            "unitPrice", List.of("0.1234"),
            "currency", List.of("EUR")),
        Map.of("offer", List.of("O-B")));
    company.received("BOLT-M8", "P1", "100", "pcs", NOW.minus(Duration.ofDays(3)));
    graph.write(tx ->
        tx.run(
                """
                MATCH (position:StockPosition)-[:ITEM]->(:Item {id: 'BOLT-M8'})
                MATCH (offer:SupplyOffer {id: 'O-B'})
                CREATE (card:Entity:Recommendation {ref: 'Recommendation/R-1', id: 'R-1', kind: 'order',
                  status: 'open', urgency: 'soon', unit: 'H87', scale: 0, quantity: 500, run: 1,
                  madeAt: datetime('2026-06-01T06:00:00Z'), arrivesAt: datetime('2026-06-07T00:00:00Z')})
                CREATE (card)-[:POSITION]->(position)
                CREATE (card)-[:OFFER]->(offer)\
                """)
            .consume());
  }

  @Test
  void a_planner_accepts_and_an_approver_orders_exactly_what_he_read_once() {
    var preview =
        PLANNER
            .ask(
                "query($input: DecisionInput!) {previewDecision(input: $input) {quantity due total}}",
                input("ACCEPT", Map.of()))
            .data("previewDecision");
    var decided = PLANNER.ask(DECIDE, input("ACCEPT", Map.of())).data("decide", "draft");
    var read = APPROVER.ask(DRAFTS).data("orderDrafts").path(0);
    var ordered = APPROVER.ask(APPROVE, approval(read)).data("approveDraft");
    var again = APPROVER.ask(APPROVE, approval(read));

    assertThat(preview.toString())
        .isEqualTo("{\"quantity\":\"500\",\"due\":\"2026-06-07\",\"total\":null}");
    assertThat(decided.at("/order/payloadHash").isNull()).isTrue();
    assertThat(decided.toString()).doesNotContain("0.1234", "61.7");
    assertThat(read.at("/order/payload").asString())
        .isEqualTo(
            """
            {"currency":"EUR","kind":"purchaseOrder","lines":[{"due":"2026-06-07","item":"BOLT-M8",\
            "line":"1","quantity":"500","unit":"H87","unitPrice":"0.1234"}],"number":"%s",\
            "site":"P1","supplier":"S-B","total":"61.70"}\
            """
                .formatted(read.path("number").asString()));
    assertThat(read.path("stock").toString())
        .isEqualTo("{\"available\":\"100\",\"onOrder\":\"0\",\"afterwards\":\"600\"}");
    assertThat(ordered.path("state").asString()).isEqualTo("ORDERED");
    assertThat(ordered.path("endedBy").asString()).isEqualTo("approver");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("APPROVAL_STALE");
    assertThat(again.message()).contains("already");
    assertThat(
            BUYER
                .ask("{purchaseOrderLines {edges {node {quantity unitPrice status}}}}")
                .data("purchaseOrderLines", "edges")
                .toString())
        .isEqualTo(
            "[{\"node\":{\"quantity\":\"500\",\"unitPrice\":\"0.1234\",\"status\":\"PLACED\"}}]");
  }

  @Test
  void who_may_not_decide_or_approve_is_refused_and_nothing_changes() {
    var decides = VIEWER.ask(DECIDE, input("ACCEPT", Map.of()));
    var elsewhere = new Client("planner@P2").ask(DECIDE, input("ACCEPT", Map.of()));
    PLANNER.ask(DECIDE, input("ACCEPT", Map.of())).data("decide");
    var read = APPROVER.ask(DRAFTS).data("orderDrafts").path(0);
    var approves = VIEWER.ask(APPROVE, approval(read));
    var plans = PLANNER.ask(APPROVE, approval(read));
    var changed =
        APPROVER.ask(
            APPROVE,
            Map.of(
                "input",
                Map.of("draft", read.path("number").asString(), "payloadHash", "0".repeat(64))));

    for (var refused : List.of(decides, elsewhere, approves, plans)) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }
    assertThat(approves.message()).contains("role");
    assertThat(changed.code()).isEqualTo("APPROVAL_STALE");
    assertThat(new Client("approver@P2").ask(DRAFTS).data("orderDrafts")).isEmpty();
    assertThat(APPROVER.ask(DRAFTS).data("orderDrafts")).hasSize(1);
  }

  @Test
  void a_draft_of_ones_own_needs_another_person_and_can_be_taken_back() {
    var decided = BUYER.ask(DECIDE, input("EDIT", Map.of("quantity", "1000"))).data("decide");
    var own = BUYER.ask(APPROVE, approval(decided.path("draft")));
    var back =
        BUYER
            .ask(
                "mutation($input: WithdrawalInput!) {withdrawDraft(input: $input) {state endReason}}",
                Map.of(
                    "input",
                    Map.of("draft", decided.at("/draft/number").asString(), "reason", "wrong day")))
            .data("withdrawDraft");

    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("APPROVAL_SELF");
    assertThat(back.toString()).isEqualTo("{\"state\":\"WITHDRAWN\",\"endReason\":\"wrong day\"}");
  }

  @Test
  void other_ways_to_decide_set_the_card_aside_and_leave_a_decision() {
    var none = PLANNER.ask(DECIDE, input("OVERRIDE", Map.of()));
    var decided = PLANNER.ask(DECIDE, input("OVERRIDE", Map.of("code", "PHASE_OUT")));

    assertThat(none.code()).isEqualTo("EVENT_INVALID");
    assertThat(decided.data("decide", "draft").isNull()).isTrue();
    assertThat(
            PLANNER
                .ask("{recommendation(code: \"R-1\") {status decisions {edges {node {action}}}}}")
                .data("recommendation")
                .toString())
        .isEqualTo(
            "{\"status\":\"OVERRIDDEN\",\"decisions\":{\"edges\":[{\"node\":{\"action\":\"OVERRIDDEN\"}}]}}");
  }

  private static Map<String, Object> input(String kind, Map<String, String> more) {
    var input = new java.util.HashMap<String, Object>(more);
    input.put("id", "D-1");
    input.put("card", "Recommendation/R-1");
    input.put("madeAt", "2026-06-01T06:00:00Z");
    input.put("kind", kind);
    return Map.of("input", input);
  }

  private static Map<String, Object> approval(JsonNode draft) {
    return Map.of(
        "input",
        Map.of(
            "draft", draft.path("number").asString(),
            "payloadHash", draft.at("/order/payloadHash").asString()));
  }
}
