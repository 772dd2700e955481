package aion.ingest;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ingest.gate.KnownNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What members are called, as the graph has it.
record GraphNames(Graph graph) implements KnownNames {
  private static final Cypher NAMES = Cypher.named("ingest/names-of-members");

  @Override
  public List<Known> list(Collection<String> refs) {
    return graph.read(
        NAMES,
        Map.of("refs", List.copyOf(refs)),
        row ->
            new Known(
                row.get("ref").asString(),
                row.get("name").asString(),
                row.get("alias").asList(v -> v.asString())));
  }
}
