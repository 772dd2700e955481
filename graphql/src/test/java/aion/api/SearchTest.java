package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class SearchTest {
  private static final Client VIEWER = new Client("viewer");

  @Test
  void a_search_names_the_member_and_reads_on_from_it(ExampleCompany company, Graph graph) {
    company.item("BOLT-M8", "pcs");
    graph.read(Cypher.named("graph/await-indexes"), Map.of(), row -> row);

    var answer =
        VIEWER.ask(
            "{search(text: \"baut\", classes: [\"Item\"]) {id entityClass name member {id ... on Item {sku baseUnit {code}}}}}");

    assertThat(answer.data("search").toString())
        .isEqualTo(
            "[{\"id\":\"Item/BOLT-M8\",\"entityClass\":\"Item\",\"name\":\"Item BOLT-M8\",\"member\":{\"id\":\"Item/BOLT-M8\",\"sku\":\"BOLT-M8\",\"baseUnit\":{\"code\":\"H87\"}}}]");
  }

  @Test
  void a_class_that_does_not_exist_is_named_with_the_nearest() {
    assertThat(VIEWER.ask("{search(text: \"bolt\", classes: [\"Itm\"]) {id}}").body().toString())
        .contains("'Itm'", "'Item'");
  }
}
