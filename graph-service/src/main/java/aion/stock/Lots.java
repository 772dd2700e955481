package aion.stock;

import static aion.problem.ProblemCode.LOT_INVALID;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.vocabulary.ItemId;
import aion.vocabulary.LotId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/// The lots that a transaction's postings name, and those that lie where goods are to leave.
final class Lots {
  private static final Cypher NAMED = Cypher.named("stock/lots");
  private static final Cypher STOCKED = Cypher.named("stock/stocked-lots");

  private final Map<LotId, Lot> lots = new HashMap<>();
  private final Map<PositionKey, List<PositionKey>> stocked = new HashMap<>();
  private final Set<PositionKey> places = new HashSet<>();

  private record Lot(ItemId item, @Nullable LocalDate expiresOn) {}

  /// @param named positions that lines name
  /// @param open item, location and owner that goods leave, without lot
  static Lots read(
      Collection<PositionKey> named, Collection<PositionKey> open, SimpleQueryRunner tx) {
    var lots = new Lots();
    lots.places.addAll(open);
    if (!open.isEmpty())
      tx.run(STOCKED.text(), Map.of("places", open.stream().map(Lots::place).toList()))
          .forEachRemaining(row -> {
            var key = PositionKey.parse(row.get("position").asString());
            lots.put(
                Objects.requireNonNull(key.lot()),
                row.get("item").asString(),
                row.get("expiresOn"));
            lots.add(key);
          });
    for (var key : named) if (key.lot() != null && open.contains(key.inLot(null))) lots.add(key);
    var names =
        named.stream()
            .map(PositionKey::lot)
            .filter(Objects::nonNull)
            .map(LotId::value)
            .distinct()
            .toList();
    if (!names.isEmpty())
      tx.run(NAMED.text(), Map.of("lots", names))
          .forEachRemaining(row ->
              lots.put(
                  new LotId(row.get("lot").asString()),
                  row.get("item").asString(),
                  row.get("expiresOn")));
    return lots;
  }

  /// A lot may come to lie at a place before all is judged.
  void expect(PositionKey key) {
    if (places.contains(key.inLot(null))) add(key);
  }

  private void add(PositionKey key) {
    var here = stocked.computeIfAbsent(key.inLot(null), _ -> new ArrayList<>());
    if (!here.contains(key)) here.add(key);
  }

  private void put(LotId lot, String item, Value expiresOn) {
    lots.put(lot, new Lot(new ItemId(item), expiresOn.isNull() ? null : expiresOn.asLocalDate()));
  }

  private static Value place(PositionKey key) {
    return Values.value(
        Map.of(
            "item", key.item().value(),
            "location", key.location().value(),
            "owner", key.owner() == null ? "" : key.owner().value()));
  }

  /// All lots that lie at a place, those that expire first in front; lots that never expire last.
  ///
  /// @param place item, location and owner, without lot
  List<PositionKey> firstExpiring(PositionKey place) {
    return stocked.getOrDefault(place, List.of()).stream()
        .sorted(
            Comparator.comparing(
                    this::expiryOf, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// The last day on which a position's lot may be used; null when it does not expire.
  @Nullable LocalDate expiryOf(PositionKey key) {
    var lot = key.lot() == null ? null : lots.get(key.lot());
    return lot == null ? null : lot.expiresOn;
  }

  /// @throws Problem LOT_INVALID when the lot is unknown or of another item
  void require(ItemId item, LotId id) {
    var lot = lots.get(id);
    if (lot == null)
      throw new Problem(
          LOT_INVALID,
          "There is no lot '%s'.".formatted(Problem.echo(id.value())),
          "Add the lot with its item and expiry first, or correct its code.");
    if (!lot.item.equals(item))
      throw new Problem(
          LOT_INVALID,
          "Lot '%s' is a lot of item '%s', not of '%s'.".formatted(id, lot.item, item),
          "Name a lot of the item, or correct the item.");
  }
}
