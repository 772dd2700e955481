package aion.stock;

import aion.archive.ArchivedMove;
import aion.archive.ColdHistory;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.StoredTime;
import aion.stock.Timeline.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Balances at other times than now: as they were true at one time, and known at another.
@Component
public final class Balances {
  private static final Cypher KNOWN = Cypher.named("stock/known-balances");
  private static final Cypher TRUE = Cypher.named("stock/balances-as-of");

  private static final Cypher MOVES = Cypher.named("stock/moves-known-at");

  private final Graph graph;
  private final ColdHistory cold;

  public Balances(Graph graph, ColdHistory cold) {
    this.graph = graph;
    this.cold = cold;
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
    return cold.reading(() -> {
      var balances = new HashMap<String, Balance>();
      graph.read(
          validAt == null ? KNOWN : TRUE,
          parameters,
          row -> balances.put(row.get("ref").asString(), balance(row)));
      var until = validAt == null ? ColdHistory.LATEST_TIME : validAt;
      var archived =
          cold.movesKnownAt(balances.keySet(), asOf, until).stream()
              .collect(Collectors.groupingBy(ArchivedMove::position));
      if (archived.isEmpty()) return balances;
      var hot =
          validAt == null ? Map.<String, List<Step>>of() : steps(archived.keySet(), parameters);
      archived.forEach((ref, moves) ->
          balances.computeIfPresent(
              ref,
              (_, balance) ->
                  validAt == null
                      ? plus(balance, moves, onHand(moves), countedAt(moves))
                      : plus(balance, moves, hot.getOrDefault(ref, List.of()))));
      return balances;
    });
  }

  private Map<String, List<Step>> steps(Collection<String> refs, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("refs", List.copyOf(refs));
    var steps = new HashMap<String, List<Step>>();
    graph.read(
        MOVES,
        all,
        row -> steps.put(row.get("ref").asString(), row.get("steps").asList(Corrections::step)));
    return steps;
  }

  private static long onHand(List<ArchivedMove> moves) {
    return moves.stream().mapToLong(ArchivedMove::effect).sum();
  }

  private static @Nullable Instant countedAt(List<ArchivedMove> moves) {
    return moves.stream()
        .filter(move -> move.counted() != null)
        .map(ArchivedMove::validTime)
        .max(Instant::compareTo)
        .orElse(null);
  }

  /// With facts of both tiers in the order in which they were true.
  private static Balance plus(Balance hot, List<ArchivedMove> moves, List<Step> steps) {
    var all = new ArrayList<>(steps);
    moves.forEach(move -> all.add(Corrections.step(move)));
    var folded = Timeline.fold(new Timeline.Result(0, null, 0), all);
    return plus(hot, moves, folded.onHand() - hot.onHand, folded.countedAt());
  }

  private static Balance plus(
      Balance hot, List<ArchivedMove> moves, long onHand, @Nullable Instant countedAt) {
    var newest =
        hot.countedAt == null || (countedAt != null && countedAt.isAfter(hot.countedAt))
            ? countedAt
            : hot.countedAt;
    return new Balance(
        hot.unit,
        hot.scale,
        hot.onHand + onHand,
        hot.reserved + moves.stream().mapToLong(ArchivedMove::reserved).sum(),
        hot.onHold + moves.stream().mapToLong(ArchivedMove::onHold).sum(),
        hot.inTransit + moves.stream().mapToLong(ArchivedMove::inTransit).sum(),
        hot.onOrder + moves.stream().mapToLong(ArchivedMove::onOrder).sum(),
        newest,
        hot.entries + moves.size());
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
