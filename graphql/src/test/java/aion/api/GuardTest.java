package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class GuardTest {
  private static final Client ANALYST = new Client("analyst");
  private static final Client BUYER = new Client("buyer");

  @BeforeEach
  void item(ExampleCompany company) {
    company.entity(
        "Item",
        "BOLT-M8",
        Map.of(
            "name", List.of("Bolt"),
            "kind", List.of("component"),
            "unitCost", List.of("0.1234"),
            "currency", List.of("EUR")),
        Map.of("baseUnit", List.of("pcs")));
    TestServer.shared().statements.forget();
  }

  @Test
  void prices_are_refused_wherever_they_are_named_and_nothing_runs() {
    for (var query :
        List.of(
            "{item(sku: \"BOLT-M8\") {unitCost}}",
            "{item(sku: \"BOLT-M8\") {sku: unitCost}}",
            "{node(id: \"Item/BOLT-M8\") {...F}} fragment F on Item {... on Item {unitCost}}",
            "{items(filter: {unitCost: {gt: \"0.1\"}}) {totalCount}}",
            "{items(filter: {or: [{not: {unitCost: {isNull: true}}}]}) {totalCount}}",
            "{items(orderBy: {unitCost: ASC}) {edges {cursor}}}",
            "{positions(filter: {item: {unitCost: {gt: \"0.1\"}}}) {totalCount}}",
            "{positions(orderBy: [{item: {unitCost: ASC}}]) {totalCount}}",
            "{categories(filter: {items: {some: {unitCost: {gt: 0}}}}) {totalCount}}",
            "{units {edges {node {items(filter: {unitCost: {gt: 0}}) {totalCount}}}}}",
            "{units {edges {node {items(orderBy: {unitCost: DESC}) {edges {node {sku}}}}}}}",
            "{offers: supplyOffers {edges {node {priceTiers {edges {node {unitPrice}}}}}}}")) {
      var answer = ANALYST.ask(query);

      assertThat(answer.code()).as(query).isEqualTo("FORBIDDEN_FIELD");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(BUYER.ask(query).code()).as(query).isEmpty();
    }
    assertThat(
            ANALYST
                .ask(
                    "query($f: ItemFilter, $o: [ItemOrder!]) {items(filter: $f, orderBy: $o) {totalCount}}",
                    Map.of("f", Map.of("unitCost", Map.of("gt", "0.1"))))
                .code())
        .isEqualTo("FORBIDDEN_FIELD");
  }

  @Test
  void a_document_that_was_answered_is_held_to_the_limits_again() {
    var document =
        "query($n: Int) {units(first: $n) {edges {node {items(first: $n) {edges {node {sku}}}}}}}";

    assertThat(ANALYST.ask(document, Map.of("n", 1)).code()).isEmpty();
    assertThat(ANALYST.ask(document, Map.of("n", 200)).code()).isEqualTo("GQL_TOO_COMPLEX");
    assertThat(new Client("auditor").ask(document, Map.of("n", 1)).code()).isEqualTo("FORBIDDEN");
    assertThat(ANALYST.ask(document, Map.of("n", 1)).code()).isEmpty();
  }

  @Test
  void a_filter_goes_through_six_relations_at_most_one_in_another() {
    var three = "{positions: {some: {item: ".repeat(3) + "{sku: {eq: \"1\"}}" + "}}}".repeat(3);
    var four = "{positions: {some: {item: " + three + "}}}";

    assertThat(ANALYST.ask("{items(filter: %s) {totalCount}}".formatted(three)).code()).isEmpty();
    assertThat(ANALYST.ask("{items(filter: %s) {totalCount}}".formatted(four)).code())
        .isEqualTo("GQL_TOO_COMPLEX");
  }

  @Test
  void introspection_is_open_to_those_who_may() {
    var query = "{__schema {queryType {fields {name type {ofType {ofType {ofType {name}}}}}}}}";

    assertThat(ANALYST.ask(query).data("__schema", "queryType", "fields").isEmpty()).isFalse();
    assertThat(new Client("viewer").ask(query).code()).isEqualTo("GQL_INTROSPECTION_REFUSED");
    assertThat(new Client("auditor").ask("{__type(name: \"Item\") {name}}").code())
        .isEqualTo("GQL_INTROSPECTION_REFUSED");
    assertThat(new Client("viewer").ask("{__typename}").data("__typename").asString())
        .isEqualTo("Query");
  }

  @Test
  void a_typing_error_gets_a_hint_of_what_its_reader_may_see() {
    assertThat(ANALYST.ask("{item(sku: \"1\") {unitCots}}").body().toString())
        .contains("unitCots")
        .doesNotContain("unitCost");
    assertThat(BUYER.ask("{item(sku: \"1\") {unitCots}}").body().toString())
        .contains("Did you mean 'unitCost'?");
  }

  @Test
  void long_values_are_not_echoed_whole() {
    var answer = ANALYST.ask("{items(first: \"" + "z".repeat(50_000) + "\") {totalCount}}");

    assertThat(answer.code()).isEqualTo("GQL_VALIDATION");
    assertThat(answer.body().toString()).hasSizeLessThan(1_000);
  }

  @Test
  void numbers_that_are_no_amounts_are_refused() {
    var query = "query($v: Decimal) {positions(filter: {quantityOnHand: {lt: $v}}) {totalCount}}";

    for (var value : List.of("1e400", "NaN", "1,5", "0.0000001", "1e13"))
      assertThat(ANALYST.ask(query, Map.of("v", value)).code())
          .as(value)
          .isEqualTo("QUANTITY_INVALID");
    assertThat(
            ANALYST
                .ask("{positions(filter: {quantityOnHand: {lt: 1e-5000000}}) {totalCount}}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void pages_variables_and_operations_out_of_bounds_are_refused() {
    assertThat(
            ANALYST.ask("query($n: Int) {items(first: $n) {totalCount}}", Map.of("n", 201)).code())
        .isEqualTo("PAGE_SIZE_INVALID");
    assertThat(ANALYST.ask("{items(first: -1) {totalCount}}").code())
        .isEqualTo("PAGE_SIZE_INVALID");
    assertThat(
            ANALYST.ask("query($n: Int) {items(first: $n) {totalCount}}", Map.of("n", "x")).code())
        .isEqualTo("GQL_VARIABLE_INVALID");
    assertThat(ANALYST.ask("query($n: Int!) {items(first: $n) {totalCount}}").code())
        .isEqualTo("GQL_VARIABLE_INVALID");
    assertThat(ANALYST.ask("{items(orderBy: {sku: ASC, name: ASC}) {totalCount}}").code())
        .isEqualTo("GQL_VALIDATION");
    assertThat(ANALYST.ask("{items {totalCount}").code()).isEqualTo("GQL_SYNTAX");
    assertThat(ANALYST.ask("{" + "me {name} ".repeat(11) + "}").code())
        .isEqualTo("GQL_TOO_MANY_ALIASES");
  }

  @Test
  void a_cursor_holds_for_its_own_ordering_only() {
    var cursor =
        BUYER
            .ask("{items(orderBy: {unitCost: ASC}) {pageInfo {endCursor}}}")
            .data("items", "pageInfo", "endCursor")
            .asString();

    assertThat(
            ANALYST
                .ask(
                    "{items(orderBy: {name: ASC}, after: \"%s\") {totalCount edges {cursor}}}"
                        .formatted(cursor))
                .code())
        .isEqualTo("CURSOR_INVALID");
  }

  @Test
  void a_client_that_names_json_gets_200_for_its_document() {
    var body = "{\"query\":\"{nope}\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(
            ANALYST
                .post(body, "Content-Type", "application/json", "Accept", "application/json")
                .status())
        .isEqualTo(200);
    assertThat(
            ANALYST
                .post(
                    body,
                    "Content-Type",
                    "application/json",
                    "Accept",
                    "application/graphql-response+json")
                .status())
        .isEqualTo(400);
  }
}
