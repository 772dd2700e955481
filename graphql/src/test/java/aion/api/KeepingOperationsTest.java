package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The operations that promise, mend, order and send goods, as a client uses them.
@GraphTest
class KeepingOperationsTest {
  private static final Client PLANNER = new Client("planner");
  private static final String MOVE =
      "mutation($input: MovementInput!) {postMovement(input: $input) {id entry {changes {position quantityOnHand quantityInTransit}}}}";
  private static final String BALANCE =
      """
      query($asOf: DateTime, $validAt: DateTime) {positions(filter: {code: {eq: "BOLT-M8@P1"}}) {edges {node {
        quantityOnHand quantityReserved quantityAvailable
        balance(asOf: $asOf, validAt: $validAt) {quantityOnHand quantityReserved quantityAvailable unit entries}}}}}
      """;

  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").site("P2").item("BOLT-M8", "pcs").supplier("S-B");
    company.received("BOLT-M8", "P1", "100", "pcs", NOW.minus(Duration.ofDays(3)));
  }

  @Test
  void a_reservation_takes_from_what_is_available_until_it_is_released() {
    PLANNER
        .ask(
            "mutation($input: ReservationInput!) {reserve(input: $input) {id}}",
            Map.of(
                "input",
                Map.of(
                    "id", "R1", "reservation", "R-1", "line", line("P1", "30"), "demand", "SO-7")))
        .data("reserve");
    var beyond =
        PLANNER.ask(MOVE, movement("I1", "ISSUE", Map.of("lines", List.of(line("P1", "71")))));
    var held = PLANNER.ask("{reservations {edges {node {code demand quantity status}}}}");
    PLANNER
        .ask(
            "mutation {release(input: {id: \"R2\", reservation: \"R-1\", quantity: \"10\", unit: \"pcs\"}) {id}}")
        .data("release");

    assertThat(beyond.code()).isEqualTo("STOCK_NEGATIVE");
    assertThat(beyond.message()).contains("70 pcs available");
    assertThat(held.texts("reservations", "demand")).containsExactly("SO-7");
    assertThat(PLANNER.ask(BALANCE).texts("positions", "quantityReserved")).containsExactly("20");
  }

  @Test
  void a_correction_puts_right_what_an_entry_said_and_both_name_each_other() {
    PLANNER.ask(MOVE, movement("I1", "ISSUE", Map.of("lines", List.of(line("P1", "60"))))).data();
    var correction =
        PLANNER.ask(
            """
            mutation($instead: CorrectMovementInput) {
              correctMovement(input: {id: "C1", of: "I1", instead: $instead, reason: "6, not 60"}) {
                entry {kind corrects changes {quantity quantityOnHand since}}}}
            """,
            Map.of("instead", Map.of("kind", "ISSUE", "lines", List.of(line("P1", "6")))));

    var entry = correction.data("correctMovement", "entry");
    assertThat(entry.path("kind").asString()).isEqualTo("correction");
    assertThat(entry.path("corrects").asString()).isEqualTo("I1");
    assertThat(entry.at("/changes/0/quantityOnHand").asString()).isEqualTo("60");
    assertThat(entry.at("/changes/1/quantityOnHand").asString()).isEqualTo("-6");
    assertThat(
            PLANNER
                .ask("{entry(id: \"I1\") {correctedBy}}")
                .data("entry", "correctedBy")
                .asString())
        .isEqualTo("C1");
    assertThat(PLANNER.ask(BALANCE).texts("positions", "quantityOnHand")).containsExactly("94");
  }

  @Test
  void an_entry_tells_what_was_stated_so_that_it_can_be_stated_again() {
    var stated =
        Map.of("lines", List.of(line("P1", "2")), "to", "P2", "reason", "Sent to the other site");
    PLANNER.ask(MOVE, movement("T1", "TRANSFER", stated)).data();
    var ask =
        "{entry(id: \"T1\") {reason stated {kind to orderLine lines {item location quantity unit produced}}}}";

    var entry = PLANNER.ask(ask).data("entry");

    assertThat(entry.path("reason").asString()).isEqualTo("Sent to the other site");
    assertThat(entry.path("stated").toString())
        .isEqualTo(
            """
            {"kind":"TRANSFER","to":"P2","orderLine":null,"lines":[{"item":"BOLT-M8","location":"P1",\
            "quantity":"2","unit":"pcs","produced":false}]}\
            """);
    assertThat(new Client("planner@P2").ask(ask).data("entry", "stated").isNull()).isTrue();
  }

  @Test
  void a_correction_states_what_took_the_place() {
    PLANNER.ask(MOVE, movement("I1", "ISSUE", Map.of("lines", List.of(line("P1", "60"))))).data();
    PLANNER
        .ask(
            """
            mutation($instead: CorrectMovementInput) {
              correctMovement(input: {id: "C1", of: "I1", instead: $instead, reason: "6, not 60"}) {id}}
            """,
            Map.of("instead", Map.of("kind", "ISSUE", "lines", List.of(line("P1", "6")))))
        .data();

    var entry =
        PLANNER.ask("{entry(id: \"C1\") {reason stated {kind lines {quantity}}}}").data("entry");

    assertThat(entry.path("reason").asString()).isEqualTo("6, not 60");
    assertThat(entry.at("/stated/kind").asString()).isEqualTo("ISSUE");
    assertThat(entry.at("/stated/lines/0/quantity").asString()).isEqualTo("6");
  }

  @Test
  void a_balance_can_be_asked_at_two_times(ExampleCompany company) {
    company.issued("BOLT-M8", "P1", "40", "pcs", NOW.minus(Duration.ofDays(1)));

    var before = Map.of("validAt", NOW.minus(Duration.ofDays(2)).toString());
    var unknown = Map.of("asOf", NOW.minus(Duration.ofDays(2)).toString());

    assertThat(onHand(PLANNER.ask(BALANCE))).isEqualTo("60");
    assertThat(onHand(PLANNER.ask(BALANCE, before))).isEqualTo("100");
    assertThat(onHand(PLANNER.ask(BALANCE, unknown))).isEqualTo("0");
  }

  @Test
  void goods_that_are_dispatched_are_in_transit_until_they_arrive() {
    var sent =
        PLANNER.ask(
            MOVE,
            movement("D1", "DISPATCH", Map.of("lines", List.of(line("P1", "25")), "to", "P2")));
    var onTheWay = positions();
    PLANNER
        .ask(MOVE, movement("A1", "ARRIVAL", Map.of("lines", List.of(), "dispatch", "D1")))
        .data();

    assertThat(sent.data("postMovement", "entry", "changes")).hasSize(3);
    assertThat(onTheWay).contains("BOLT-M8@IN-TRANSIT 25 0", "BOLT-M8@P1 75 0", "BOLT-M8@P2 0 25");
    assertThat(positions())
        .contains("BOLT-M8@IN-TRANSIT 0 0", "BOLT-M8@P1 75 0", "BOLT-M8@P2 25 0");
  }

  @Test
  void an_order_line_is_placed_changed_and_closed_by_a_buyer_with_prices_and_a_planner_without() {
    var buyer = new Client("buyer");
    var post = "mutation($input: OrderFactInput!) {postOrder(input: $input) {id}}";
    var placed =
        Map.of(
            "id",
            "O1",
            "kind",
            "PLACED",
            "line",
            "PO-1/1",
            "order",
            "PO-1",
            "supplier",
            "S-B",
            "item",
            "BOLT-M8",
            "location",
            "P1",
            "quantity",
            "50",
            "unit",
            "pcs");

    buyer.ask(post, Map.of("input", placed)).data("postOrder");
    var priced = Map.of("id", "O2", "kind", "CHANGED", "line", "PO-1/1", "unitPrice", "0.5");
    var refused = PLANNER.ask(post, Map.of("input", priced));
    var changed =
        Map.of("id", "O3", "kind", "CHANGED", "line", "PO-1/1", "quantity", "5", "unit", "DZN");
    PLANNER.ask(post, Map.of("input", changed)).data("postOrder");
    var open = PLANNER.ask(BALANCE.replace("quantityReserved", "quantityOnOrder"));
    PLANNER
        .ask(post, Map.of("input", Map.of("id", "O4", "kind", "CLOSED", "line", "PO-1/1")))
        .data();

    assertThat(refused.code()).isEqualTo("FORBIDDEN_FIELD");
    assertThat(open.texts("positions", "quantityOnOrder")).containsExactly("60");
    assertThat(
            PLANNER
                .ask("{purchaseOrderLines {edges {node {status}}}}")
                .texts("purchaseOrderLines", "status"))
        .containsExactly("CLOSED");
  }

  @Test
  void the_lots_that_expire_first_are_proposed(ExampleCompany company) {
    assertThat(
            PLANNER
                .ask(
                    "{firstExpiring(item: \"BOLT-M8\", location: \"P1\", quantity: \"10\", unit: \"DZN\") {lot quantity}}")
                .data("firstExpiring")
                .toString())
        .isEqualTo("[{\"lot\":null,\"quantity\":\"100\"}]");
  }

  @Test
  void who_has_no_sight_of_a_site_cannot_release_or_correct_there() {
    PLANNER.ask(MOVE, movement("I1", "ISSUE", Map.of("lines", List.of(line("P1", "1"))))).data();
    var elsewhere = new Client("planner@P2");

    var correction =
        elsewhere.ask(
            "mutation {correctMovement(input: {id: \"C1\", of: \"I1\", reason: \"x\"}) {id}}");

    assertThat(correction.code()).isEqualTo("FORBIDDEN");
    assertThat(elsewhere.ask("{entry(id: \"I1\") {changes {quantity}}}").data("entry", "changes"))
        .isEmpty();
  }

  private static String onHand(Client.Answer answer) {
    return answer.data("positions").at("/edges/0/node/balance/quantityOnHand").asString();
  }

  private static List<String> positions() {
    return PLANNER
        .ask("{positions {edges {node {code quantityOnHand quantityInTransit}}}}")
        .data("positions", "edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .map(p ->
            "%s %s %s"
                .formatted(
                    p.path("code").asString(),
                    p.path("quantityOnHand").asString(),
                    p.path("quantityInTransit").asString()))
        .toList();
  }

  private static Map<String, Object> line(String location, String quantity) {
    return Map.of("item", "BOLT-M8", "location", location, "quantity", quantity, "unit", "pcs");
  }

  private static Map<String, Object> movement(String id, String kind, Map<String, Object> more) {
    var input = new java.util.HashMap<String, Object>(more);
    input.put("id", id);
    input.put("kind", kind);
    return Map.of("input", input);
  }
}
