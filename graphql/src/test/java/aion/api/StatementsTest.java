package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.graph.Graph;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@GraphTest
class StatementsTest {
  @Test
  void every_statement_plans_and_names_only_what_the_graph_knows(Graph graph) throws IOException {
    var ours =
        Arrays.stream(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:cypher/api/*.cypher"))
            .map(Resource::getFilename)
            .toList();

    assertThat(ours).hasSizeGreaterThan(5);
    assertThat(aion.Statements.findings(graph))
        .noneMatch(finding -> ours.contains(finding.split(":", 2)[0]));
  }
}
