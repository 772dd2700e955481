package aion.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/// How far the ledger was seen, and on which day: a day that begins is news too.
///
/// @param heads offset of the newest entry by partition
/// @param forecasts number of the last pass that made forecasts
record Checkpoint(Map<String, Long> heads, LocalDate day, long forecasts) {
  static final Checkpoint NONE = new Checkpoint(Map.of(), LocalDate.EPOCH, 0);

  Checkpoint {
    heads = new TreeMap<>(heads);
  }

  static Checkpoint from(Record row) {
    if (row.get("day").isNull()) return NONE;
    var partitions = row.get("partitions").asList(v -> v.asString());
    var offsets = row.get("offsets").asList(v -> v.asLong());
    var heads = new TreeMap<String, Long>();
    for (int i = 0; i < partitions.size(); i++) heads.put(partitions.get(i), offsets.get(i));
    return new Checkpoint(heads, row.get("day").asLocalDate(), row.get("forecasts").asLong(0));
  }

  Map<String, Object> row() {
    return Map.of(
        "partitions",
        List.copyOf(heads.keySet()),
        "offsets",
        List.copyOf(heads.values()),
        "day",
        day,
        "forecasts",
        forecasts);
  }
}
