package aion.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Nodes from rows of the graph, without what it keeps for itself.
final class NodeRows {
  /// Openings carry balances over archived entries; the rest is bookkeeping of writers.
  private static final Set<String> PRIVATE =
      Set.of(
          "openingOnHand",
          "openingReserved",
          "openingOnHold",
          "openingInTransit",
          "openingOnOrder",
          "openingMovements",
          "openingSince",
          "openingCountedAt",
          "openingCountedPlace",
          "countedPlace",
          "run");

  Node node(Record row) {
    return new Node(
        row.get("ref").asString(),
        new HashSet<>(row.get("labels").asList(v -> v.asString())),
        properties(row.get("properties")),
        row.get("links").asList(NodeRows::link));
  }

  private static Node.Link link(Value link) {
    return new Node.Link(
        link.get("type").asString(),
        link.get("target").asString(),
        properties(link.get("properties")));
  }

  private static Map<String, Object> properties(Value map) {
    var properties = new HashMap<String, Object>();
    for (var name : map.keys()) {
      var value = map.get(name);
      if (!value.isNull() && !PRIVATE.contains(name)) properties.put(name, value.asObject());
    }
    return properties;
  }
}
