package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;

class LubmTest {
  private static final Path LUBM =
      Path.of(System.getProperty("shared", "../../shared"), "data", "lubm");

  @Test
  void answers_the_fourteen_questions_of_LUBM_as_published() throws IOException {
    assumeTrue(Files.isDirectory(LUBM), "LUBM is left out: there is no folder " + LUBM);
    var expected = new TreeMap<String, Integer>();
    var counts =
        Pattern.compile("\"(Q\\d+)\":\\s*(\\d+)")
            .matcher(Files.readString(LUBM.resolve("expected_counts.json")));
    while (counts.find()) expected.put(counts.group(1), Integer.valueOf(counts.group(2)));

    var reasoner = Reasoner.of(RuleSet.of(Profile.OWL_RL));
    reasoner.add(RdfFile.read(LUBM.resolve("univ-bench.owl")).triples());
    reasoner.add(RdfFile.read(LUBM.resolve("lubm1_raw.nt.xz")).triples());

    var answers = new TreeMap<String, Integer>();
    var model = ModelFactory.createModelForGraph(reasoner.closure());
    for (int i = 1; i <= 14; i++)
      try (var asked =
          QueryExecution.create(Files.readString(LUBM.resolve("q" + i + ".rq")), model)) {
        answers.put("Q" + i, ResultSetFormatter.consume(asked.execSelect()));
      }
    assertThat(expected).hasSize(14);
    assertThat(answers).isEqualTo(expected);
    assertThat(reasoner.clashes(10)).isEmpty();
  }
}
