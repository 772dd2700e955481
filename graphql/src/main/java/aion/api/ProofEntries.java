package aion.api;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// The ledger entries that a proof rests on. Entries of master data never leave the graph, so they
/// are all there.
@Controller
class ProofEntries {
  private static final Cypher ENTRIES = Cypher.named("api/entries-of-members");
  private static final int MOST = 3;

  private final Graph graph;

  ProofEntries(Graph graph) {
    this.graph = graph;
  }

  @BatchMapping(typeName = "ProofStep")
  Map<ProofSteps.Step, List<LedgerEntry>> entries(List<ProofSteps.Step> steps) {
    var refs =
        steps.stream()
            .filter(step -> step.rule() == null)
            .map(step -> step.fact().subject())
            .distinct()
            .toList();
    var byRef = new HashMap<String, List<LedgerEntry>>();
    graph.read(
        ENTRIES,
        Map.of("refs", refs, "most", MOST),
        row -> byRef.put(row.get("ref").asString(), row.get("entries").asList(LedgerEntry::from)));
    var entries = new HashMap<ProofSteps.Step, List<LedgerEntry>>();
    for (var step : steps)
      entries.put(
          step,
          step.rule() == null ? byRef.getOrDefault(step.fact().subject(), List.of()) : List.of());
    return entries;
  }
}
