package aion.api;

import static aion.TestGraph.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Runs the examples of docs/GRAPHQL.md as they are printed there.
@GraphTest
class ExamplesTest {
  private static final Path PAGE = Path.of("../docs/GRAPHQL.md");
  private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

  @Test
  void every_example_is_answered(ExampleCompany company) throws IOException {
    company.site("P1").bin("P1/A-01", "P1").item("BOLT-M8", "pcs").item("FRAME", "pcs");
    company.item("STEEL", "kg").supplier("S-A");
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", NOW);
    TestServer.shared().knowledge.catchUp();
    var examples =
        EXAMPLE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();

    assertThat(examples).hasSizeGreaterThan(3);
    for (var example : examples)
      if (example.startsWith("subscription")) assertThat(event(example, company)).isEqualTo("next");
      else assertThat(new Client("planner").ask(example).data()).as(example).isNotEmpty();
  }

  private static String event(String example, ExampleCompany company) {
    var socket = Socket.greeted("planner");
    socket.subscribe("1", example, Map.of());
    // That it follows by now is seen by its first event only.
    for (int i = 0; i < 500 && socket.messages.isEmpty(); i++)
      company.received("BOLT-M8", "P1/A-01", "1", "pcs", NOW);
    var kind = socket.next().path("type").asString();
    socket.kill();
    return kind;
  }
}
