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

@GraphTest
class MembersTest {
  private static final Client ANALYST = new Client("analyst");
  private static final Client BUYER = new Client("buyer");

  @BeforeEach
  void stock(ExampleCompany company) {
    var before = NOW.minus(Duration.ofDays(9));
    company.site("P1").bin("P1/A-01", "P1").bin("P1/A-02", "P1").site("P2");
    company.item("BOLT-M8", "pcs").item("RESIN-7", "kg").item("NUT-M8", "pcs");
    company.entity(
        "Item",
        "BOLT-M8",
        Map.of(
            "unitCost", List.of("0.1234"),
            "currency", List.of("EUR"),
            "alias", List.of("Screw M8", "Bolt 8")),
        Map.of());
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", before);
    company.received("RESIN-7", "P1/A-02", "12.5", "kg", before);
    company.received("NUT-M8", "P1/A-01", "12", "pcs", before);
    company.received("NUT-M8", "P2", "13", "pcs", before);
    TestServer.shared().statements.forget();
  }

  @Test
  void one_member_with_its_relations_is_one_statement() {
    var item =
        BUYER
            .ask(
                """
                {item(sku: "BOLT-M8") {
                  id sku name kind unitCost alias
                  baseUnit {code symbol}
                  positions {totalCount edges {node {quantityOnHand unit location {__typename name ... on Bin {within {name}}}}}}
                }}
                """)
            .data("item");

    assertThat(item.path("id").asString()).isEqualTo("Item/BOLT-M8");
    assertThat(item.path("kind").asString()).isEqualTo("COMPONENT");
    assertThat(item.path("unitCost").asString()).isEqualTo("0.1234");
    assertThat(item.path("alias").toString()).isEqualTo("[\"Screw M8\",\"Bolt 8\"]");
    assertThat(item.path("baseUnit").path("symbol").asString()).isEqualTo("pcs");
    assertThat(item.path("positions").toString())
        .isEqualTo(
            """
            {"totalCount":1,"edges":[{"node":{"quantityOnHand":"100","unit":"pcs",\
            "location":{"__typename":"Bin","name":"Bin P1/A-01","within":{"name":"Site P1"}}}}]}\
            """);
    assertThat(TestServer.shared().statements.heard()).hasSize(1);
  }

  @Test
  void an_unknown_key_answers_null() {
    assertThat(ANALYST.ask("{item(sku: \"NONE\") {sku}}").data("item").isNull()).isTrue();
  }

  @Test
  void node_finds_members_of_any_class() {
    assertThat(
            ANALYST
                .ask(
                    "{node(id: \"Location/P1/A-01\") {id __typename ... on Location {name} ... on Item {sku}}}")
                .data("node")
                .toString())
        .isEqualTo("{\"id\":\"Location/P1/A-01\",\"__typename\":\"Bin\",\"name\":\"Bin P1/A-01\"}");
    assertThat(ANALYST.ask("{node(id: \"Nothing/1\") {id}}").data("node").isNull()).isTrue();
  }

  @Test
  void quantities_compare_exactly_whatever_their_decimals() {
    assertThat(onHand("quantityOnHand: {gt: \"12\"}")).containsExactly("12.5", "13", "100");
    assertThat(onHand("quantityOnHand: {gte: \"12.5\", lt: \"13\"}")).containsExactly("12.5");
    assertThat(onHand("quantityOnHand: {lte: \"12.000001\"}")).containsExactly("12");
    assertThat(onHand("quantityOnHand: {eq: \"12.500\"}")).containsExactly("12.5");
    assertThat(onHand("quantityOnHand: {eq: \"12.500001\"}")).isEmpty();
    assertThat(onHand("not: {quantityOnHand: {gt: 12}}")).containsExactly("12");
  }

  private static List<String> onHand(String filter) {
    return ANALYST
        .ask(
            "{positions(filter: {%s}, orderBy: {quantityOnHand: ASC}) {edges {node {quantityOnHand}}}}"
                .formatted(filter))
        .texts("positions", "quantityOnHand");
  }

  @Test
  void filters_reach_through_relations_both_ways() {
    assertThat(skus("name: {contains: \"nut\"}")).containsExactly("NUT-M8");
    assertThat(skus("alias: {startsWith: \"screw\"}")).containsExactly("BOLT-M8");
    assertThat(skus("positions: {some: {location: {code: {eq: \"P2\"}}}}"))
        .containsExactly("NUT-M8");
    assertThat(skus("positions: {none: {location: {code: {eq: \"P1/A-01\"}}}}"))
        .containsExactly("RESIN-7");
    assertThat(skus("or: [{sku: {in: [\"RESIN-7\"]}}, {baseUnit: {symbol: {eq: \"pcs\"}}}]"))
        .containsExactly("BOLT-M8", "NUT-M8", "RESIN-7");
    assertThat(skus("category: {}")).isEmpty();
    assertThat(skus("not: {kind: {eq: COMPONENT}}")).isEmpty();
    assertThat(skus("unitCost: {isNull: true}")).containsExactly("NUT-M8", "RESIN-7");
    assertThat(skus("id: {eq: \"Item/NUT-M8\"}")).containsExactly("NUT-M8");
  }

  private static List<String> skus(String filter) {
    return BUYER
        .ask("{items(filter: {%s}) {edges {node {sku}}}}".formatted(filter))
        .texts("items", "sku");
  }

  @Test
  void members_are_ordered_by_several_keys_through_relations() {
    var answer =
        ANALYST.ask(
            """
            {positions(orderBy: [{item: {name: DESC}}, {quantityOnHand: DESC}]) {
              edges {node {quantityOnHand}}
            }}
            """);

    assertThat(answer.texts("positions", "quantityOnHand"))
        .containsExactly("12.5", "13", "12", "100");
  }

  @Test
  void a_page_goes_on_behind_its_cursor_although_members_came_before_it(ExampleCompany company) {
    var query =
        """
        query($after: String) {items(first: 2, after: $after, orderBy: {name: DESC}) {
          totalCount pageInfo {hasNextPage hasPreviousPage endCursor} edges {cursor node {sku}}
        }}
        """;
    var first = ANALYST.ask(query);
    company.item("ZINC", "kg");

    var cursor = first.data("items", "pageInfo", "endCursor").asString();
    var second = ANALYST.ask(query, Map.of("after", cursor));

    assertThat(first.texts("items", "sku")).containsExactly("RESIN-7", "NUT-M8");
    assertThat(first.data("items", "pageInfo", "hasNextPage").asBoolean()).isTrue();
    assertThat(second.texts("items", "sku")).containsExactly("BOLT-M8");
    assertThat(second.data("items", "totalCount").asInt()).isEqualTo(4);
    assertThat(second.data("items", "pageInfo", "hasNextPage").asBoolean()).isFalse();
    assertThat(second.data("items", "pageInfo", "hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  void pages_over_values_that_may_be_missing_are_complete() {
    for (var direction : List.of("ASC", "DESC")) {
      var seen = new java.util.ArrayList<String>();
      var after = "";
      do {
        var page =
            BUYER.ask(
                "{items(first: 1, orderBy: [{unitCost: %s}]%s) {pageInfo {hasNextPage endCursor} edges {node {sku}}}}"
                    .formatted(direction, after.isEmpty() ? "" : ", after: \"" + after + "\""));
        seen.addAll(page.texts("items", "sku"));
        after =
            page.data("items", "pageInfo", "hasNextPage").asBoolean()
                ? page.data("items", "pageInfo", "endCursor").asString()
                : "";
      } while (!after.isEmpty());

      assertThat(seen).containsExactlyInAnyOrder("BOLT-M8", "NUT-M8", "RESIN-7");
    }
  }

  @Test
  void the_same_field_may_be_asked_under_several_names() {
    var answer =
        ANALYST.ask(
            """
            {items(filter: {sku: {eq: "NUT-M8"}}) {
              a: edges {node {x: sku}} b: edges {node {x: name}}
              edges {node {few: positions(first: 1) {edges {node {id}}} all: positions {totalCount}}}
            }}
            """);

    assertThat(answer.data("items").path("a").toString())
        .isEqualTo("[{\"node\":{\"x\":\"NUT-M8\"}}]");
    assertThat(answer.data("items").path("b").toString())
        .isEqualTo("[{\"node\":{\"x\":\"Item NUT-M8\"}}]");
    assertThat(answer.data("items").at("/edges/0/node/few/edges")).hasSize(1);
    assertThat(answer.data("items").at("/edges/0/node/all/totalCount").asInt()).isEqualTo(2);
  }

  @Test
  void a_reader_of_one_site_sees_the_stock_there_only() {
    var answer =
        new Client("viewer@P2")
            .ask(
                "{positions {totalCount edges {node {quantityOnHand}}} items {edges {node {positions {totalCount}}}}}");

    assertThat(answer.texts("positions", "quantityOnHand")).containsExactly("13");
    assertThat(answer.data("positions", "totalCount").asInt()).isEqualTo(1);
  }
}
