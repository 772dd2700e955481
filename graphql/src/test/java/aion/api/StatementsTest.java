package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.graph.Graph;
import org.junit.jupiter.api.Test;

@GraphTest
class StatementsTest {
  @Test
  void every_statement_plans_and_names_only_what_the_graph_knows(Graph graph) {
    assertThat(aion.Statements.findings(graph)).isEmpty();
  }
}
