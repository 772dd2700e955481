package aion.web.explore;

import java.time.Duration;
import java.util.Map;

/// What one question may use.
final class Bounds {
  static final Duration TIME = Duration.ofSeconds(10);
  static final int ROWS = 10_000;
  static final int RESULT_BYTES = 4 << 20;
  static final int MEMORY_MEGABYTES = 64;

  /// Questions at one time; others wait a moment or are turned away.
  static final int AT_ONCE = 4;

  static final Map<String, String> GRAPH =
      Map.of(
          "db.memory.transaction.max", MEMORY_MEGABYTES + "m",
          "dbms.memory.transaction.total.max", 3 * MEMORY_MEGABYTES + "m",
          "db.query.default_language", "CYPHER_25",
          "db.tx_log.rotation.retention_policy", "1 files",
          "db.tx_log.rotation.size", "32m");

  private Bounds() {}
}
