package aion.stock;

import aion.graph.Cypher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/// What one transaction found to differ; kept beside the positions, so that somebody can look.
final class Discrepancies {
  private static final Cypher WRITE = Cypher.named("stock/write-discrepancies");

  private final List<Map<String, Object>> found = new ArrayList<>();

  /// @param line the number of the change within the entry
  /// @param kind notation of the scheme `DiscrepancyKind`
  /// @param quantity more (above zero) or less than the books said, in increments
  void add(
      String entry, int line, String kind, long quantity, PositionKey position, ItemTerms item) {
    var row = new HashMap<String, Object>();
    row.put("entry", entry);
    row.put("id", "%s/%d/%s".formatted(entry, line, kind));
    row.put("kind", kind);
    row.put("quantity", quantity);
    row.put("position", position.ref());
    row.put("item", position.item().value());
    row.put("unit", item.base().code());
    row.put("scale", item.scale());
    found.add(row);
  }

  void write(SimpleQueryRunner tx) {
    if (!found.isEmpty()) tx.run(WRITE.text(), Map.of("discrepancies", found)).consume();
  }
}
