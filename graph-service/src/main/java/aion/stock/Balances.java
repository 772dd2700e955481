package aion.stock;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Balances at other times than now: as they were true at one time, and known at another.
@Component
public final class Balances {
  private static final Cypher KNOWN = Cypher.named("stock/known-balances");
  private static final Cypher TRUE = Cypher.named("stock/balances-as-of");

  private final Graph graph;

  public Balances(Graph graph) {
    this.graph = graph;
  }

  /// The balance of one position; amounts are increments of `scale` decimals of `unit`.
  ///
  /// @param countedAt when the count was true that it rests on; null when none
  /// @param entries changes that make it
  public record Balance(
      String unit,
      int scale,
      long onHand,
      long reserved,
      long onHold,
      long inTransit,
      long onOrder,
      @Nullable Instant countedAt,
      long entries) {
    /// What is on hand and neither reserved nor on hold.
    public long available() {
      return onHand - reserved - onHold;
    }
  }

  /// @param refs references of positions
  /// @param asOf what is recorded later is not known
  /// @param validAt what happened later has not happened; null for all that was known
  /// @return by reference; positions that do not exist are left out
  public Map<String, Balance> at(Collection<String> refs, Instant asOf, @Nullable Instant validAt) {
    var parameters = new HashMap<String, Object>();
    parameters.put("refs", List.copyOf(refs));
    parameters.put("asOf", asOf.atZone(ZoneOffset.UTC));
    if (validAt != null) parameters.put("validAt", validAt.atZone(ZoneOffset.UTC));
    var balances = new HashMap<String, Balance>();
    graph.read(
        validAt == null ? KNOWN : TRUE,
        parameters,
        row -> balances.put(row.get("ref").asString(), balance(row)));
    return balances;
  }

  private static Balance balance(Record row) {
    return new Balance(
        row.get("unit").asString(),
        row.get("scale").asInt(),
        row.get("onHand").asLong(),
        row.get("reserved").asLong(),
        row.get("onHold").asLong(),
        row.get("inTransit").asLong(),
        row.get("onOrder").asLong(),
        StoredTime.from(row.get("countedAt")),
        row.get("entries").asLong());
  }
}
