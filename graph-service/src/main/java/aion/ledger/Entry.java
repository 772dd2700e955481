package aion.ledger;

import aion.digest.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/// A fact in the ledger. The canonical form that is hashed is described in `docs/LEDGER.md`.
///
/// @param offset its place in the partition, from 1, without gaps
/// @param payload what the sender said, canonical JSON
/// @param effect what it did to the master state, canonical JSON
/// @param previousHash the hash of the entry before it in the partition, 64 zeros for the first
/// @param hash SHA-256 of the canonical form, in hexadecimal
public record Entry(
    String id,
    String partition,
    long offset,
    String kind,
    Instant validTime,
    Instant recordTime,
    String actor,
    String source,
    String traceId,
    String payload,
    String effect,
    String previousHash,
    String hash) {
  /// What the first entry of a partition names as the entry before it.
  public static final String GENESIS = "0".repeat(64);

  /// Reads a node or a map with the properties of an entry.
  public static Entry from(Value node) {
    return new Entry(
        node.get("id").asString(),
        node.get("partition").asString(),
        node.get("offset").asLong(),
        node.get("kind").asString(),
        node.get("validTime").asZonedDateTime().toInstant(),
        node.get("recordTime").asZonedDateTime().toInstant(),
        node.get("actor").asString(),
        node.get("source").asString(),
        node.get("traceId").asString(),
        node.get("payload").asString(),
        node.get("effect").asString(),
        node.get("previousHash").asString(),
        node.get("hash").asString());
  }

  /// What the hash of this entry should be.
  public String expectedHash() {
    var canonical =
        CanonicalJson.of(
            Map.ofEntries(
                Map.entry("id", id),
                Map.entry("partition", partition),
                Map.entry("offset", offset),
                Map.entry("kind", kind),
                Map.entry("validTime", validTime.toString()),
                Map.entry("recordTime", recordTime.toString()),
                Map.entry("actor", actor),
                Map.entry("source", source),
                Map.entry("traceId", traceId),
                Map.entry("payload", payload),
                Map.entry("effect", effect),
                Map.entry("previousHash", previousHash)));
    return Sha256.hexOf(canonical);
  }

  Entry sealed() {
    return new Entry(
        id,
        partition,
        offset,
        kind,
        validTime,
        recordTime,
        actor,
        source,
        traceId,
        payload,
        effect,
        previousHash,
        expectedHash());
  }

  /// What the graph is given: the entry's properties, and what it did to stock positions.
  Map<String, Object> row(List<StockChange> changes) {
    return Map.ofEntries(
        Map.entry("moved", changes.stream().map(StockChange::row).toList()),
        Map.entry("id", id),
        Map.entry("partition", partition),
        Map.entry("offset", offset),
        Map.entry("kind", kind),
        Map.entry("validTime", Values.value(validTime.atZone(java.time.ZoneOffset.UTC))),
        Map.entry("recordTime", Values.value(recordTime.atZone(java.time.ZoneOffset.UTC))),
        Map.entry("actor", actor),
        Map.entry("source", source),
        Map.entry("traceId", traceId),
        Map.entry("payload", payload),
        Map.entry("effect", effect),
        Map.entry("previousHash", previousHash),
        Map.entry("hash", hash));
  }
}
