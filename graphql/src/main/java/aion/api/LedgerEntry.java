package aion.api;

import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;

/// One entry of the ledger, as clients see it.
public record LedgerEntry(
    String id,
    String partition,
    int offset,
    String kind,
    Instant validTime,
    Instant recordTime,
    String actor,
    String source,
    String hash) {
  private static final Cypher ENTRIES = Cypher.named("api/entries");

  /// The entries with these ids, by id.
  public static Map<String, LedgerEntry> read(
      Graph graph, ColdHistory cold, Collection<String> ids) {
    var entries = new HashMap<String, LedgerEntry>();
    graph.read(
        ENTRIES,
        Map.of("ids", List.copyOf(ids)),
        row -> entries.put(row.get("entry").get("id").asString(), from(row.get("entry"))));
    var absent = ids.stream().filter(id -> !entries.containsKey(id)).toList();
    if (!absent.isEmpty()) cold.find(absent).forEach(e -> entries.put(e.id(), from(e)));
    return entries;
  }

  static LedgerEntry from(Entry entry) {
    return new LedgerEntry(
        entry.id(),
        entry.partition(),
        Math.toIntExact(entry.offset()),
        entry.kind(),
        entry.validTime(),
        entry.recordTime(),
        entry.actor(),
        entry.source(),
        entry.hash());
  }

  static LedgerEntry from(Value entry) {
    return new LedgerEntry(
        entry.get("id").asString(),
        entry.get("partition").asString(),
        entry.get("offset").asInt(),
        entry.get("kind").asString(),
        entry.get("validTime").asZonedDateTime().toInstant(),
        entry.get("recordTime").asZonedDateTime().toInstant(),
        entry.get("actor").asString(),
        entry.get("source").asString(),
        entry.get("hash").asString());
  }
}
