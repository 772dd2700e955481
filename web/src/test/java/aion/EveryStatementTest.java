package aion;

import static org.assertj.core.api.Assertions.assertThat;

import aion.graph.Graph;
import org.junit.jupiter.api.Test;

@GraphTest
class EveryStatementTest {
  @Test
  void every_statement_of_every_module_plans_and_names_only_what_the_graph_knows(Graph graph) {
    assertThat(Statements.findings(graph)).isEmpty();
  }
}
