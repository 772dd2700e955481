package aion.web.explore;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Cypher console as analysts and others reach it: the whole product with its explore process.
class ConsoleTest {
  private static Exploring product;

  @BeforeAll
  static void start(@TempDir java.nio.file.Path home) {
    product = Exploring.start(home);
    company(product.ledger());
    product.awaitCopy();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static void company(Ledger ledger) {
    var company = new ExampleCompany(ledger);
    company.site("P1").bin("P1/A-01", "P1").supplier("S1");
    company.entity(
        "Item",
        "BOLT-M8",
        Map.of(
            "name", List.of("=Bolt \"M8\""),
            "kind", List.of("component"),
            "unitCost", List.of("7777.77"),
            "currency", List.of("EUR")),
        Map.of("baseUnit", List.of("pcs")));
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", java.time.Instant.now().minusSeconds(60));
  }

  @Test
  void an_analyst_reads_the_graph_and_is_told_how_new_it_is() {
    var answer =
        product.cypher(
            "analyst",
            "MATCH (p:StockPosition)-[:ITEM]->(i:Item {id: $item}) RETURN i.id AS item, p.quantityOnHand AS onHand",
            "{\"item\": \"BOLT-M8\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("{\"columns\":[\"item\",\"onHand\"],\"rows\":[[\"BOLT-M8\",100]]")
        .contains("\"truncated\":false", "\"behind\":0", "\"site:P1\":1", "\"tookMs\":");
  }

  @Test
  void a_graph_and_a_table_for_spreadsheets_are_given_on_request() {
    var graph =
        product.cypher("analyst", "MATCH p = (:StockPosition)-[:ITEM]->() RETURN p", "{}", "graph");
    var csv =
        product.cypher("analyst", "MATCH (i:Item) RETURN i.id AS id, i.name AS name", "{}", "csv");

    assertThat(graph.body()).contains("\"nodes\":[{", "\"relationships\":[{", "\"type\":\"ITEM\"");
    assertThat(csv.body()).isEqualTo("\"id\",\"name\"\r\n\"BOLT-M8\",\"'=Bolt \"\"M8\"\"\"\r\n");
  }

  @Test
  void nothing_that_tells_prices_is_in_the_copy() {
    for (var role : List.of("analyst", "admin"))
      for (var statement :
          List.of(
              "MATCH (i:Item) RETURN i",
              "MATCH (n) RETURN n",
              "MATCH (n) RETURN properties(n)",
              "MATCH (i:Item) RETURN i['unit' + 'Cost'] AS c",
              "MATCH (i:Item) RETURN i{.*}",
              "MATCH (e:Entry) RETURN e",
              "MATCH (n) UNWIND keys(n) AS k RETURN k, n[k]"))
        assertThat(product.cypher(role, statement, "{}").body())
            .as(statement)
            .contains("\"rows\"")
            .doesNotContain("7777.77", "777777", "unitCost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MATCH (i:Itme) RETURN i | line 1, column 10 | Item",
        "MATCH (i:Item)-[:SUPLIER]->() RETURN i | line 1, column 18 | SUPPLIER",
        "MATCH (i:Item) WHERE i.nmae = 'x' RETURN i | line 1, column 24 | name",
        "MATCH (i:Item {sku: 'x'}) RETURN i | line 1, column 16 | 'id'",
        "MATCH (i:Item) WHERE i:Lott RETURN i | line 1, column 24 | Lot",
      })
  void an_unknown_word_is_an_error_that_names_the_nearest_known_one(
      String statement, String place, String nearest) {
    var answer = product.cypher("analyst", statement, "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("CYPHER_SYNTAX", place, nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, 403, FORBIDDEN",
    "planner, 403, FORBIDDEN",
    "auditor, 403, FORBIDDEN",
    "nobody, 401, UNAUTHENTICATED"
  })
  void other_roles_have_no_console(String role, int status, String code) {
    var answer = product.cypher(role, "RETURN 1", "{}");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @Test
  void what_was_just_posted_is_in_the_copy_soon() {
    new ExampleCompany(product.ledger()).supplier("S-NEW");

    product.awaitCopy();
    var answer = product.cypher("admin", "MATCH (s:Supplier {id: 'S-NEW'}) RETURN s.name", "{}");

    assertThat(answer.body()).contains("Supplier S-NEW");
  }

  @Test
  void a_killed_explore_process_comes_back_and_goes_on() {
    product.killExplorer();
    new ExampleCompany(product.ledger()).supplier("S-KILLED");

    product.awaitCopy();
    var answer =
        product.cypher("admin", "MATCH (s:Supplier {id: 'S-KILLED'}) RETURN count(s) AS n", "{}");

    assertThat(answer.body()).contains("\"rows\":[[1]]");
  }

  @Test
  void more_rows_than_the_limit_are_cut_and_it_is_said() {
    var answer = product.cypher("analyst", "UNWIND range(1, 10001) AS x RETURN x", "{}");

    assertThat(answer.body())
        .contains("[10000]]")
        .contains("\"truncated\":true,\"rowLimit\":10000");
  }

  @Test
  void a_result_that_is_too_large_is_refused() {
    var answer =
        product.cypher(
            "analyst",
            "UNWIND range(1, 5000) AS x RETURN reduce(t = '', i IN range(1, 200) | t + 'abcdefgh')",
            "{}");

    assertThat(answer.body()).contains("RESULT_TOO_LARGE");
  }
}
