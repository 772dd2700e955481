package aion.web.bench;

import aion.graph.Cypher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/// The least that any program can do to store the same rows: `UNWIND … CREATE` through the driver,
/// with nothing known, judged, hashed or balanced.
final class BareCreate {
  private static final Cypher CREATE = Cypher.named("bench/create-rows");
  private static final Cypher UNIQUE_ID = Cypher.named("bench/unique-id");
  private static final Cypher UNIQUE_PLACE = Cypher.named("bench/unique-place");
  private static final Cypher NEWEST = Cypher.named("bench/newest-entries");

  private final Driver driver;
  private final SessionConfig session;
  private final String label;

  /// @param label under which the rows go
  /// @param constrained whether the label gets the two constraints that entries have
  BareCreate(Driver driver, String database, String label, boolean constrained) {
    this.driver = driver;
    this.session = SessionConfig.forDatabase(database);
    this.label = label;
    if (constrained) {
      run(UNIQUE_ID);
      run(UNIQUE_PLACE);
    }
  }

  /// The properties of the newest entries of the ledger, as rows to create.
  List<Map<String, Object>> rowsOfNewest(int count) {
    try (var open = driver.session(session)) {
      return open.executeRead(
          tx -> tx.run(NEWEST.text(), Map.of("count", count)).list(r -> r.get("row").asMap()));
    }
  }

  /// How long it takes to create the rows in transactions of `batch` rows.
  Duration create(List<Map<String, Object>> rows, int batch) {
    return Figures.time(() -> {
      for (int start = 0; start < rows.size(); start += batch) {
        var part = rows.subList(start, Math.min(rows.size(), start + batch));
        try (var open = driver.session(session)) {
          open.executeWrite(
              tx -> tx.run(filled(CREATE), Map.<String, Object>of("rows", part)).consume());
        }
      }
    });
  }

  private void run(Cypher template) {
    try (var open = driver.session(session)) {
      open.run(filled(template)).consume();
    }
  }

  private String filled(Cypher template) {
    return template.text().replace("LABEL", label);
  }
}
