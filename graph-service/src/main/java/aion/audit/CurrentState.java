package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The state as the graph has it.
///
/// @param hash of the balances, the heads and the ontology
public record CurrentState(StateHash hash, List<Head> heads) {
  private static final Cypher BALANCES = Cypher.named("audit/balances-after");
  private static final long PAGE = 10_000;

  /// Nobody may write meanwhile.
  public static CurrentState of(Graph graph) {
    var balances = new TreeMap<String, Balance>();
    for (var after = ""; ; after = balances.lastKey()) {
      var page =
          graph.read(
              BALANCES, Map.of("after", after, "limit", PAGE), row -> row.get("position").asMap());
      for (var position : page)
        balances.put(String.valueOf(position.get("ref")), Balance.from(position, "quantity"));
      if (page.size() < PAGE) break;
    }
    var heads = new Heads(graph).read();
    return new CurrentState(StateHash.of(balances, heads), heads);
  }
}
