package aion.api;

import aion.archive.LedgerEntries;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Entry;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the senders of ledger entries said: why, and which movement.
@Controller
class StatedFields {
  private static final Cypher OUTSIDE = Cypher.named("api/locations-outside");
  private static final JsonMapper JSON = new JsonMapper();

  private final Graph graph;
  private final LedgerEntries ledger;

  StatedFields(Graph graph, LedgerEntries ledger) {
    this.graph = graph;
    this.ledger = ledger;
  }

  private record Said(String kind, JsonNode payload) {
    static Said from(Entry entry) {
      return new Said(entry.kind(), JSON.readTree(entry.payload()));
    }
  }

  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, String> reason(List<LedgerEntry> entries, GraphQLContext context) {
    var said = said(entries);
    var reader = Readers.of(context);
    var answer = new HashMap<LedgerEntry, String>();
    for (var entry : entries) {
      var one = reader.seesPartition(entry.partition()) ? said.get(entry.id()) : null;
      var reason = one == null ? "" : one.payload.path("reason").asString("");
      if (!reason.isEmpty()) answer.put(entry, reason);
    }
    return answer;
  }

  /// A movement that names a location outside the reader's sites is not shown at all: with a line
  /// left out it would be another movement.
  @BatchMapping(typeName = "LedgerEntry")
  Map<LedgerEntry, StatedMovement> stated(List<LedgerEntry> entries, GraphQLContext context) {
    var said = said(entries);
    var answer = new HashMap<LedgerEntry, StatedMovement>();
    for (var entry : entries) {
      var one = said.get(entry.id());
      var stated = one == null ? null : StatedMovement.from(one.kind, one.payload);
      if (stated != null) answer.put(entry, stated);
    }
    var hidden = outside(answer.values(), Readers.of(context).sites());
    answer.values().removeIf(stated -> stated.locations().anyMatch(hidden::contains));
    return answer;
  }

  private Set<String> outside(Iterable<StatedMovement> movements, Set<String> sites) {
    if (sites.isEmpty()) return Set.of();
    var named = new HashSet<String>();
    movements.forEach(movement -> movement.locations().forEach(named::add));
    return Set.copyOf(
        graph.read(
            OUTSIDE,
            Map.of("locations", List.copyOf(named), "sites", List.copyOf(sites)),
            row -> row.get("location").asString()));
  }

  private Map<String, Said> said(List<LedgerEntry> entries) {
    var found = new HashMap<String, Said>();
    var ids = entries.stream().map(LedgerEntry::id).distinct().toList();
    ledger.find(ids).forEach(entry -> found.put(entry.id(), Said.from(entry)));
    return found;
  }
}
