package aion.stock;

import static aion.problem.ProblemCode.RESERVATION_INVALID;

import aion.graph.Cypher;
import aion.graph.StoredTime;
import aion.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// The reservations that one transaction touches, locked before they are read.
final class Reservations {
  private static final Cypher LOCK = Cypher.named("stock/lock-reservations");
  private static final Cypher WRITE = Cypher.named("stock/write-reservations");

  private final Map<String, Held> held = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<Map<String, Object>> changes = new ArrayList<>();

  /// The state of a reservation; amounts are increments.
  ///
  /// @param status notation of the scheme `ReservationStatus`
  record Held(
      String id,
      PositionKey position,
      long quantity,
      long issued,
      String status,
      String demand,
      Instant reservedAt,
      @Nullable Instant expiresAt) {
    long left() {
      return status.equals("open") ? quantity - issued : 0;
    }

    Held issue(long amount) {
      long now = issued + amount;
      return with(now, now >= quantity ? "issued" : "open", quantity);
    }

    /// Takes back what was issued for it; the promise holds again.
    Held reopen(long amount) {
      return with(issued - amount, "open", quantity);
    }

    Held release(long amount, boolean expired) {
      long rest = quantity - amount;
      if (rest > issued) return with(issued, "open", rest);
      return with(issued, expired ? "expired" : issued > 0 ? "issued" : "released", rest);
    }

    private Held with(long issued, String status, long quantity) {
      return new Held(id, position, quantity, issued, status, demand, reservedAt, expiresAt);
    }

    Map<String, Object> effect() {
      return Map.of("reservation", id, "quantity", quantity, "issued", issued, "status", status);
    }
  }

  static Reservations lock(Collection<String> ids, SimpleQueryRunner tx) {
    var locked = new Reservations();
    if (ids.isEmpty()) return locked;
    var sorted = ids.stream().distinct().sorted().toList();
    tx.run(LOCK.text(), Map.of("ids", sorted))
        .forEachRemaining(row -> {
          var held =
              new Held(
                  row.get("id").asString(),
                  PositionKey.parse(row.get("position").asString()),
                  row.get("quantity").asLong(),
                  row.get("issued").asLong(),
                  row.get("status").asString(),
                  row.get("demand").asString(),
                  Objects.requireNonNull(StoredTime.from(row.get("reservedAt"))),
                  StoredTime.from(row.get("expiresAt")));
          locked.held.put(held.id, held);
        });
    return locked;
  }

  Collection<Held> all() {
    return held.values();
  }

  boolean has(String id) {
    return held.containsKey(id);
  }

  /// @throws Problem RESERVATION_INVALID
  Held get(String id) {
    var known = held.get(id);
    if (known == null)
      throw new Problem(
          RESERVATION_INVALID,
          "There is no reservation '%s'.".formatted(Problem.echo(id)),
          "Correct its key, or post the movement without it.");
    return known;
  }

  /// Keeps a new state, and which entry made it.
  void put(Held state, String entry) {
    held.put(state.id, state);
    changed.add(state.id);
    changes.add(Map.of("entry", entry, "ref", "Reservation/" + state.id));
  }

  /// Which entries changed which reservations.
  List<Map<String, Object>> changes() {
    return changes;
  }

  void write(Terms terms, SimpleQueryRunner tx) {
    var rows = changed.stream().map(id -> row(get(id), terms)).toList();
    if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("reservations", rows)).consume();
  }

  private static Map<String, Object> row(Held held, Terms terms) {
    var item = terms.of(held.position.item());
    var row = new HashMap<String, Object>();
    row.put("id", held.id);
    row.put("position", held.position.ref());
    row.put("item", held.position.item().value());
    row.put("quantity", held.quantity);
    row.put("issued", held.issued);
    row.put("status", held.status);
    row.put("demand", held.demand);
    row.put("reservedAt", StoredTime.of(held.reservedAt));
    row.put("expiresAt", StoredTime.of(held.expiresAt));
    row.put("unit", item.base().code());
    row.put("scale", item.scale());
    return row;
  }
}
