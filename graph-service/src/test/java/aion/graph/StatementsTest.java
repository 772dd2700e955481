package aion.graph;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.Statements;
import org.junit.jupiter.api.Test;

@GraphTest
class StatementsTest {
  @Test
  void every_statement_plans_and_names_only_what_the_graph_knows(Graph graph) {
    assertThat(Statements.findings(graph)).isEmpty();
  }

  @Test
  void a_misspelt_label_is_noticed(Graph graph) {
    var notes =
        graph.write(tx -> tx.run("EXPLAIN MATCH (n:Itme) RETURN n").consume().gqlStatusObjects());

    assertThat(notes.toString()).contains("Itme");
  }
}
