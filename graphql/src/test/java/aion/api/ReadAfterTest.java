package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GraphTest
class ReadAfterTest {
  private static final String POST =
      "mutation {postMovement(input: {id: \"A-1\", kind: RECEIPT, lines: [{item: \"BOLT-M8\", location: \"P1\", quantity: \"7\", unit: \"pcs\"}]}) {cursor}}";
  private static final String READ =
      "query($cursor: String!) @after(cursor: $cursor) {positions {edges {node {quantityOnHand}}}}";

  @Test
  void a_question_sees_what_its_client_posted_before(ExampleCompany company) {
    company.site("P1").item("BOLT-M8", "pcs");
    var cursor = new Client("planner").ask(POST).data("postMovement", "cursor").asString();

    var seen = new Client("viewer").ask(READ, Map.of("cursor", cursor));

    assertThat(seen.texts("positions", "quantityOnHand")).containsExactly("7");
  }

  @Test
  void what_never_comes_is_waited_for_two_seconds_and_no_longer() {
    var future = "{\"offsets\":{\"site:P1\":999999},\"run\":0,\"inferred\":0}";
    var cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(future.getBytes(StandardCharsets.UTF_8));
    long start = System.nanoTime();

    var refused = new Client("viewer").ask(READ, Map.of("cursor", cursor));

    assertThat(refused.code()).isEqualTo("QUERY_TIMEOUT");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(System.nanoTime() - start).isBetween(1_900_000_000L, 4_000_000_000L);
    assertThat(new Client("viewer").ask(READ, Map.of("cursor", "nonsense")).code())
        .isEqualTo("CURSOR_INVALID");
  }
}
