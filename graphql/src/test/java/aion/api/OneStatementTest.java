package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class OneStatementTest {
  private static final Client BUYER = new Client("buyer");

  /// How many statements each operation may take: one for each root field, one for each computed
  /// field.
  private static final Map<String, Integer> GOLDEN =
      Map.ofEntries(
          Map.entry("{item(sku: \"BOLT-M8\") {sku name}}", 1),
          Map.entry("{items {totalCount}}", 1),
          Map.entry("{items(first: 5) {edges {cursor node {id}} pageInfo {hasNextPage}}}", 1),
          Map.entry("{items {edges {node {positions {edges {node {location {name}}}}}}}}", 1),
          Map.entry("{positions(filter: {item: {name: {contains: \"bolt\"}}}) {totalCount}}", 1),
          Map.entry(
              "{positions(orderBy: [{item: {category: {name: ASC}}}]) {totalCount edges {node {id}}}}",
              1),
          Map.entry(
              "{locations {edges {node {__typename name contains {totalCount} within {name}}}}}",
              1),
          Map.entry(
              "{node(id: \"Item/BOLT-M8\") {id ... on Item {sku positions {totalCount}}}}", 1),
          Map.entry("{a: item(sku: \"BOLT-M8\") {sku} b: item(sku: \"NUT-M8\") {sku}}", 2),
          Map.entry(
              "{suppliers {edges {node {name offers {edges {node {item {name unitCost}}}}}}}}", 1),
          Map.entry("{suppliers {edges {node {leadTimeRecord {deliveries}}}}}", 2),
          Map.entry(
              "{recommendations {edges {node {quantity headline alternatives {edges {node {headline}}}}}}}",
              1),
          Map.entry("{items {edges {node {movements {totalCount}}}}}", 2));

  @Test
  void an_operation_takes_one_statement_for_each_root_field(ExampleCompany company) {
    company.site("P1").item("BOLT-M8", "pcs").item("NUT-M8", "pcs").supplier("S-A").supplier("S-B");
    company.received("BOLT-M8", "P1", "100", "pcs", NOW.minus(Duration.ofDays(3)));

    var taken = new LinkedHashMap<String, Integer>();
    for (var operation : GOLDEN.keySet()) {
      TestServer.shared().statements.forget();
      BUYER.ask(operation).data();
      taken.put(operation, TestServer.shared().statements.heard().size());
    }

    assertThat(taken).isEqualTo(GOLDEN);
  }

  @Test
  void values_reach_a_statement_as_parameters_only(ExampleCompany company) {
    company.item("X'\"}) DETACH DELETE n //", "pcs");
    TestServer.shared().statements.forget();

    var answer =
        BUYER.ask(
            "query($sku: String!, $part: String) {item(sku: $sku) {sku} items(filter: {name: {contains: $part}}) {edges {node {evil: sku}}}}",
            Map.of("sku", "X'\"}) DETACH DELETE n //", "part", "'\"}) detach"));

    assertThat(answer.data("item", "sku").asString()).isEqualTo("X'\"}) DETACH DELETE n //");
    assertThat(answer.texts("items", "evil")).isEqualTo(List.of("X'\"}) DETACH DELETE n //"));
    assertThat(TestServer.shared().statements.heard())
        .noneMatch(
            statement -> statement.toUpperCase().contains("DETACH") || statement.contains("evil"));
  }
}
