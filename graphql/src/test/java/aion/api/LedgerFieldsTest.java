package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class LedgerFieldsTest {
  private static final Client PLANNER = new Client("planner");
  private static final String POST =
      """
      mutation($input: MovementInput!) {
        postMovement(input: $input) {id partition offset recordTime known}
      }
      """;

  @BeforeEach
  void stock(ExampleCompany company) {
    company.site("P1").bin("P1/A-01", "P1").site("P2").item("BOLT-M8", "pcs").item("RESIN-7", "kg");
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", NOW.minus(Duration.ofDays(3)));
    company.received("RESIN-7", "P1/A-01", "12.5", "kg", NOW.minus(Duration.ofDays(3)));
    company.issued("BOLT-M8", "P1/A-01", "5", "pcs", NOW.minus(Duration.ofDays(1)));
    company.received("BOLT-M8", "P2", "7", "pcs", NOW.minus(Duration.ofDays(2)));
    TestServer.shared().statements.forget();
  }

  @Test
  void a_movement_is_posted_once_however_often_it_is_sent() {
    var input = Map.of("input", issue("I-1", "2.5", "RESIN-7", "kg"));

    var first = PLANNER.ask(POST, input).data("postMovement");
    var again = PLANNER.ask(POST, input).data("postMovement");
    var other = PLANNER.ask(POST, Map.of("input", issue("I-1", "3", "RESIN-7", "kg")));

    assertThat(first.path("known").asBoolean()).isFalse();
    assertThat(again.path("known").asBoolean()).isTrue();
    assertThat(again.path("offset")).isEqualTo(first.path("offset"));
    assertThat(other.code()).isEqualTo("EVENT_ID_CONFLICT");
    assertThat(
            PLANNER
                .ask(
                    "{positions(filter: {item: {sku: {eq: \"RESIN-7\"}}}) {edges {node {quantityOnHand}}}}")
                .texts("positions", "quantityOnHand"))
        .containsExactly("10");
  }

  @Test
  void a_quantity_may_be_a_number_and_stays_exact() {
    var body =
        """
        {"query": "mutation($q: Decimal!) {postMovement(input: {id: \\"I-9\\", kind: ISSUE, lines: [{item: \\"RESIN-7\\", location: \\"P1/A-01\\", quantity: $q, unit: \\"kg\\"}]}) {known}}",
         "variables": {"q": 0.1}}
        """;

    PLANNER
        .post(
            body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            "application/json")
        .data("postMovement");

    assertThat(
            PLANNER
                .ask("{item(sku: \"RESIN-7\") {positions {edges {node {quantityOnHand}}}}}")
                .data("item")
                .at("/positions/edges/0/node/quantityOnHand")
                .asString())
        .isEqualTo("12.4");
  }

  @Test
  void a_refused_movement_says_what_and_how_to_mend_it() {
    var answer = PLANNER.ask(POST, Map.of("input", issue("I-2", "13", "RESIN-7", "kg")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("STOCK_NEGATIVE");
    assertThat(answer.message()).contains("12.5 kg");
    assertThat(answer.body().at("/errors/0/extensions/remedy").asString()).isNotEmpty();
  }

  @Test
  void unlike_units_are_never_added() {
    var pieces = PLANNER.ask(POST, Map.of("input", issue("I-4", "1", "RESIN-7", "pcs")));
    var pounds = PLANNER.ask(POST, Map.of("input", issue("I-5", "0.5", "RESIN-7", "lb")));
    var boxes = PLANNER.ask(POST, Map.of("input", issue("I-6", "1", "BOLT-M8", "BX")));
    var nothing = PLANNER.ask(POST, Map.of("input", issue("I-7", "1", "RESIN-7", "kilo")));
    var mixed =
        PLANNER.ask(
            POST,
            Map.of(
                "input",
                Map.of(
                    "id",
                    "I-8",
                    "kind",
                    "RECEIPT",
                    "lines",
                    java.util.List.of(line("RESIN-7", "500", "g"), line("RESIN-7", "1", "MTR")))));

    assertThat(java.util.List.of(pieces.code(), pounds.code(), boxes.code(), mixed.code()))
        .containsOnly("UNIT_MISMATCH");
    assertThat(pounds.message()).contains("lb", "kg");
    assertThat(nothing.code()).isEqualTo("UNIT_UNKNOWN");
    assertThat(nothing.body().at("/errors/0/extensions/remedy").asString())
        .isEqualTo("Did you mean kg (KGM)?");
    assertThat(
            PLANNER
                .ask(
                    "{positions(filter: {item: {sku: {eq: \"RESIN-7\"}}}) {edges {node {quantityOnHand}}}}")
                .texts("positions", "quantityOnHand"))
        .containsExactly("12.5");
  }

  private static Map<String, Object> line(String item, String quantity, String unit) {
    return Map.of("item", item, "location", "P1/A-01", "quantity", quantity, "unit", unit);
  }

  @Test
  void who_may_not_post_is_refused() {
    var input = Map.of("input", issue("I-3", "1", "BOLT-M8", "pcs"));

    assertThat(new Client("viewer").ask(POST, input).code()).isEqualTo("FORBIDDEN");
    assertThat(new Client("buyer").ask(POST, input).code()).isEqualTo("FORBIDDEN");
    assertThat(new Client("planner@P2").ask(POST, input).code()).isEqualTo("FORBIDDEN");
    assertThat(new Client("planner@P1").ask(POST, input).code()).isEmpty();
  }

  private static Map<String, Object> issue(String id, String quantity, String item, String unit) {
    return Map.of(
        "id",
        id,
        "kind",
        "ISSUE",
        "lines",
        java.util.List.of(
            Map.of("item", item, "location", "P1/A-01", "quantity", quantity, "unit", unit)));
  }

  @Test
  void movements_come_newest_first_page_by_page_with_their_positions() {
    var query =
        """
        query($after: String) {item(sku: "BOLT-M8") {movements(first: 2, after: $after) {
          totalCount pageInfo {hasNextPage endCursor}
          edges {node {quantity unit countedIn entry {kind} position {location {code}}}}
        }}}
        """;

    var first = PLANNER.ask(query).data("item", "movements");
    int statements = TestServer.shared().statements.heard().size();
    var second =
        PLANNER
            .ask(query, Map.of("after", first.at("/pageInfo/endCursor").asString()))
            .data("item", "movements");

    assertThat(first.path("totalCount").asInt()).isEqualTo(3);
    assertThat(first.path("edges").toString())
        .isEqualTo(
            """
            [{"node":{"quantity":"-5","unit":"pcs","countedIn":true,"entry":{"kind":"movement.issue"},\
            "position":{"location":{"code":"P1/A-01"}}}},\
            {"node":{"quantity":"7","unit":"pcs","countedIn":true,"entry":{"kind":"movement.receipt"},\
            "position":{"location":{"code":"P2"}}}}]\
            """);
    assertThat(second.at("/edges/0/node/quantity").asString()).isEqualTo("100");
    assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(statements).isEqualTo(3);
  }

  @Test
  void history_walks_back_from_the_stock_now() {
    var history =
        PLANNER
            .ask(
                """
                {positions(filter: {item: {sku: {eq: "BOLT-M8"}}, location: {code: {eq: "P1/A-01"}}}) {
                  edges {node {history(days: 5) {day quantityOnHand}}}
                }}
                """)
            .data("positions")
            .at("/edges/0/node/history");

    assertThat(history.toString())
        .isEqualTo(
            """
            [{"day":"2026-05-28","quantityOnHand":"0"},{"day":"2026-05-29","quantityOnHand":"100"},\
            {"day":"2026-05-30","quantityOnHand":"100"},{"day":"2026-05-31","quantityOnHand":"95"},\
            {"day":"2026-06-01","quantityOnHand":"95"}]\
            """);
  }

  @Test
  void demand_is_issues_less_returns_by_week() {
    var demand =
        PLANNER.ask("{item(sku: \"BOLT-M8\") {demand(weeks: 2) {week quantity}}}").data("item");

    assertThat(demand.path("demand").toString())
        .isEqualTo(
            """
            [{"week":"2026-05-25","quantity":"5"},{"week":"2026-06-01","quantity":"0"}]\
            """);
  }

  @Test
  void computed_fields_of_many_members_load_together() {
    var answer =
        PLANNER.ask(
            """
            {items {edges {node {sku positions {edges {node {dailyDemand coverDays
              movements(first: 1) {totalCount} history(days: 2) {quantityOnHand}
            }}}}}}}
            """);

    assertThat(answer.data("items", "edges")).hasSize(2);
    // The members; cover twice; movements; histories.
    assertThat(TestServer.shared().statements.heard()).hasSize(5);
  }

  @Test
  void an_entry_is_found_by_its_id() {
    PLANNER.ask(POST, Map.of("input", issue("I-4", "1", "BOLT-M8", "pcs"))).data();

    var entry =
        new Client("auditor").ask("{entry(id: \"I-4\") {kind actor source hash}}").data("entry");

    assertThat(entry.path("kind").asString()).isEqualTo("movement.issue");
    assertThat(entry.path("actor").asString()).isEqualTo("planner");
    assertThat(entry.path("source").asString()).isEqualTo("graphql");
  }

  @Test
  void key_figures_hide_the_value_of_stock_from_who_sees_no_prices() {
    var query = "{overview {items positions entries stockValue {amount currency}}}";

    assertThat(PLANNER.ask(query).data("overview", "items").asInt()).isEqualTo(2);
    assertThat(PLANNER.ask(query).data("overview", "stockValue").isNull()).isTrue();
    assertThat(new Client("buyer").ask(query).data("overview", "stockValue").isArray()).isTrue();
  }

  @Test
  void who_asks_and_the_words_to_show_it() {
    assertThat(
            new Client("buyer").ask("{me {name roles seesPrices mayPost}}").data("me").toString())
        .isEqualTo(
            "{\"name\":\"buyer\",\"roles\":[\"buyer\"],\"seesPrices\":true,\"mayPost\":false}");
    assertThat(PLANNER.ask("{labels(language: ID) {term label}}").data("labels").toString())
        .contains("{\"term\":\"Lot.expiresOn\",\"label\":\"kedaluwarsa pada\"}");
  }

  @Test
  void files_are_imported_by_name_of_mapping_and_upload() {
    assertThat(PLANNER.ask("{importMappings {name columns}}").data("importMappings").isArray())
        .isTrue();
    assertThat(
            PLANNER
                .ask("mutation {importFile(mapping: \"none\", upload: \"../../etc\") {id}}")
                .code())
        .isEqualTo("NOT_FOUND");
    assertThat(new Client("viewer").ask("mutation {mendRow(id: \"1\", text: \"\") {id}}").code())
        .isEqualTo("FORBIDDEN");
    assertThat(
            PLANNER
                .ask("{quarantine {totalCount edges {node {id}}}}")
                .data("quarantine")
                .path("totalCount")
                .asInt())
        .isZero();
  }
}
