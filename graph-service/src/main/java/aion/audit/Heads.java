package aion.audit;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// The heads of all partitions as they are committed. The database shows a commit to readers piece
/// by piece; a head is taken only when it is whole.
@Component
public final class Heads {
  private static final Cypher HEADS = Cypher.named("audit/heads");
  private static final int MOST_LOOKS = 50;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

  private final Graph graph;

  public Heads(Graph graph) {
    this.graph = graph;
  }

  /// A row is sure when the entry at the offset has the head's hash. The entry is absent while the
  /// row is torn, and for good when it lies in the archive or was deleted.
  private record Row(Head head, boolean sure) {
    static Row from(Record row) {
      var head =
          new Head(
              row.get("partition").asString(),
              row.get("offset").asLong(),
              row.get("hash").asString());
      return new Row(head, row.get("entryHash").asString("").equals(head.hash()));
    }
  }

  /// In the order of the partitions; those without an entry are left out.
  public List<Head> read() {
    var before = rows();
    for (int look = 0; look < MOST_LOOKS && !before.stream().allMatch(Row::sure); look++) {
      LockSupport.parkNanos(PAUSE);
      var now = rows();
      if (now.equals(before)) break;
      before = now;
    }
    return before.stream().map(Row::head).toList();
  }

  private List<Row> rows() {
    var rows = new ArrayList<>(graph.read(HEADS, Map.of(), Row::from));
    rows.removeIf(row -> row.head().offset() == 0);
    return List.copyOf(rows);
  }
}
