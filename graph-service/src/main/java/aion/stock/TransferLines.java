package aion.stock;

import static aion.problem.ProblemCode.TRANSFER_INVALID;

import aion.graph.Cypher;
import aion.graph.StoredTime;
import aion.problem.Problem;
import aion.vocabulary.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// The lines of dispatches that one transaction touches, locked before they are read.
final class TransferLines {
  private static final Cypher LOCK = Cypher.named("stock/lock-transfer-lines");
  private static final Cypher WRITE = Cypher.named("stock/write-transfer-lines");

  private final Map<String, Sent> lines = new TreeMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<Map<String, Object>> changes = new ArrayList<>();

  /// The state of a line; amounts are increments.
  ///
  /// @param id the id of the dispatch's entry, `/`, and the number of the line
  /// @param from where it left; its item, lot and owner are those of the goods
  /// @param via where it is counted while on the way
  /// @param status notation of the scheme `TransferStatus`
  record Sent(
      String id,
      String dispatch,
      PositionKey from,
      LocationId via,
      LocationId to,
      long quantity,
      long arrived,
      String status,
      Instant dispatchedAt,
      @Nullable Instant expectedAt,
      @Nullable Instant receivedAt) {
    long left() {
      return status.equals("inTransit") ? quantity - arrived : 0;
    }

    Sent arrive(long amount, Instant at, boolean closes) {
      long now = arrived + amount;
      var next = now >= quantity ? "arrived" : closes ? "lost" : "inTransit";
      return new Sent(
          id, dispatch, from, via, to, quantity, now, next, dispatchedAt, expectedAt, at);
    }

    Map<String, Object> effect() {
      return Map.of("transfer", id, "quantity", quantity, "arrived", arrived, "status", status);
    }
  }

  static TransferLines lock(Collection<String> dispatches, SimpleQueryRunner tx) {
    var locked = new TransferLines();
    if (dispatches.isEmpty()) return locked;
    var sorted = dispatches.stream().distinct().sorted().toList();
    tx.run(LOCK.text(), Map.of("dispatches", sorted))
        .forEachRemaining(row -> {
          var sent =
              new Sent(
                  row.get("id").asString(),
                  row.get("dispatch").asString(),
                  PositionKey.parse(row.get("position").asString()),
                  new LocationId(row.get("via").asString()),
                  new LocationId(row.get("to").asString()),
                  row.get("quantity").asLong(),
                  row.get("arrived").asLong(),
                  row.get("status").asString(),
                  Objects.requireNonNull(StoredTime.from(row.get("dispatchedAt"))),
                  StoredTime.from(row.get("expectedAt")),
                  StoredTime.from(row.get("receivedAt")));
          locked.lines.put(sent.id, sent);
        });
    return locked;
  }

  Collection<Sent> all() {
    return lines.values();
  }

  /// @throws Problem TRANSFER_INVALID when nothing was dispatched by that entry
  List<Sent> of(String dispatch) {
    var sent = lines.values().stream().filter(l -> l.dispatch.equals(dispatch)).toList();
    if (sent.isEmpty())
      throw new Problem(
          TRANSFER_INVALID,
          "There is no dispatch '%s'.".formatted(Problem.echo(dispatch)),
          "Name the id of the entry that dispatched the goods.");
    return sent;
  }

  /// Keeps a new state, and which entry made it.
  void put(Sent state, String entry) {
    lines.put(state.id, state);
    changed.add(state.id);
    changes.add(Map.of("entry", entry, "ref", "TransferLine/" + state.id));
  }

  /// Which entries changed which lines.
  List<Map<String, Object>> changes() {
    return changes;
  }

  void write(Terms terms, SimpleQueryRunner tx) {
    var rows =
        changed.stream().map(id -> row(Objects.requireNonNull(lines.get(id)), terms)).toList();
    if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("lines", rows)).consume();
  }

  private static Map<String, Object> row(Sent sent, Terms terms) {
    var item = terms.of(sent.from.item());
    var row = new HashMap<String, Object>();
    row.put("id", sent.id);
    row.put("dispatch", sent.dispatch);
    row.put("position", sent.from.code());
    row.put("item", sent.from.item().value());
    row.put("lot", sent.from.lot() == null ? null : sent.from.lot().value());
    row.put("from", sent.from.location().value());
    row.put("via", sent.via.value());
    row.put("to", sent.to.value());
    row.put("quantity", sent.quantity);
    row.put("arrived", sent.arrived);
    row.put("status", sent.status);
    row.put("dispatchedAt", StoredTime.of(sent.dispatchedAt));
    row.put("expectedAt", StoredTime.of(sent.expectedAt));
    row.put("receivedAt", StoredTime.of(sent.receivedAt));
    row.put("unit", item.base().code());
    row.put("scale", item.scale());
    return row;
  }
}
