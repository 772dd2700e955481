package aion.ledger;

import aion.graph.Cypher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.SimpleQueryRunner;

/// The heads of the partitions that one transaction appends to, locked from first use to commit.
final class Chains {
  private static final Cypher LOCK = Cypher.named("ledger/lock-heads");

  private final Map<String, Head> heads = new TreeMap<>();
  private final Set<String> advanced = new TreeSet<>();

  record Head(long offset, String hash, Instant recordTime) {}

  void lock(Collection<String> partitions, SimpleQueryRunner tx) {
    var missing = new TreeSet<>(partitions);
    missing.removeAll(heads.keySet());
    if (missing.isEmpty()) return;
    var parameters =
        Map.<String, Object>of("partitions", List.copyOf(missing), "genesis", Entry.GENESIS);
    tx.run(LOCK.text(), parameters)
        .forEachRemaining(row ->
            heads.put(
                row.get("partition").asString(),
                new Head(
                    row.get("offset").asLong(),
                    row.get("hash").asString(),
                    row.get("recordTime").asZonedDateTime().toInstant())));
  }

  /// The place that the next entry of the partition takes.
  Head head(String partition) {
    return java.util.Objects.requireNonNull(heads.get(partition), partition);
  }

  void advance(Entry entry) {
    advanced.add(entry.partition());
    heads.put(entry.partition(), new Head(entry.offset(), entry.hash(), entry.recordTime()));
  }

  /// The heads that advanced since they were asked for last, to be written with the entries.
  List<Map<String, Object>> takeAdvanced() {
    var rows =
        advanced.stream()
            .map(partition -> {
              var head = head(partition);
              return Map.<String, Object>of(
                  "partition", partition,
                  "offset", head.offset(),
                  "hash", head.hash(),
                  "recordTime", head.recordTime().atZone(ZoneOffset.UTC));
            })
            .toList();
    advanced.clear();
    return rows;
  }

  /// The hash of the newest entry of a partition that this transaction appended to or locked.
  Optional<String> findHash(String partition) {
    return Optional.ofNullable(heads.get(partition)).map(Head::hash);
  }
}
