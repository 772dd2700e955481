package aion.ingest.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/// GS1's examples, which may not be shipped: read where a copy lies beside the project.
@GraphTest
class SharedExamplesTest {
  private static final Path EXAMPLES =
      Path.of(
          System.getProperty("shared", "../../shared"),
          "data/epcis-examples/epcis_examples.tar.xz");

  /// It names the eventID of its only event twice.
  private static final String TWICE = "JSON/AssociationEvent/AssociationEvent-h.jsonld";

  @Test
  void all_examples_of_the_standard_go_in_and_come_out_equal_in_meaning(Graph graph, Ledger ledger)
      throws IOException {
    assumeTrue(Files.exists(EXAMPLES), "skipped: %s is missing".formatted(EXAMPLES));
    var partner = new Partner(graph, ledger);
    var examples = examples();

    assertThat(examples).hasSize(47);
    for (var example : examples.entrySet()) {
      aion.TestGraph.shared().empty();
      if (example.getKey().endsWith(TWICE)) {
        var problem = catchThrowableOfType(Problem.class, () -> partner.send(example.getValue()));
        assertThat(problem.code().name()).isEqualTo("JSON_DUPLICATE_KEY");
        continue;
      }
      partner.send(example.getValue());
      assertThat(Partner.meaning(partner.ask(Map.of())))
          .as(example.getKey())
          .isEqualTo(Partner.meaning(Partner.JSON.readTree(example.getValue())));
    }
  }

  private static Map<String, String> examples() throws IOException {
    var examples = new TreeMap<String, String>();
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(Files.newInputStream(EXAMPLES))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        if (entry.getName().endsWith(".jsonld"))
          examples.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
    }
    return examples;
  }
}
