package aion.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The balances that follow from entries alone. Holds one small record per stock position, however
/// many entries there are.
final class Fold {
  private final Map<String, Total> totals = new HashMap<>();
  private final Map<String, Balance> differing = new HashMap<>();
  private Set<String> touched = new HashSet<>();

  /// @param archived the part of `all` that came from archived entries
  /// @param sequence the newest number of a change within the position
  private record Total(Balance all, Balance archived, long sequence) {
    static final Total NONE = new Total(Balance.ZERO, Balance.ZERO, 0);

    Total plus(Change change, boolean isArchived) {
      return new Total(
          all.plus(change.effect()),
          isArchived ? archived.plus(change.effect()) : archived,
          Math.max(sequence, change.sequence()));
    }
  }

  void add(Effects effects, boolean archived) {
    for (var change : effects.changes()) {
      touched.add(change.position());
      totals.merge(
          change.position(),
          Total.NONE.plus(change, archived),
          (total, _) -> total.plus(change, archived));
    }
  }

  /// The positions that entries move which the work adds.
  Set<String> changedBy(Runnable work) {
    touched = new HashSet<>();
    work.run();
    return touched;
  }

  Set<String> positions() {
    return totals.keySet();
  }

  /// What differs between the fold and a position as the graph has it, if anything does.
  Optional<String> differenceTo(String ref, Map<String, Object> position) {
    var total = totals.getOrDefault(ref, Total.NONE);
    var there = Balance.from(position, "quantity");
    differing.remove(ref);
    if (!there.equals(total.all)) {
      differing.put(ref, there);
      return Optional.of("At this position " + there.differenceTo(total.all) + ".");
    }
    long available = there.onHand() - there.reserved() - there.onHold();
    long said = Balance.number(position, "quantityAvailable");
    if (said != available)
      return Optional.of(
          "The available quantity is %d increments; on hand less reserved and on hold is %d."
              .formatted(said, available));
    var opening = Balance.from(position, "opening");
    if (!opening.equals(total.archived))
      return Optional.of("Of the opening balance " + opening.differenceTo(total.archived) + ".");
    long movements = Balance.number(position, "movements");
    if (position.containsKey("movements") && movements != total.sequence)
      return Optional.of(
          "The position counts %d movements; the entries give %d."
              .formatted(movements, total.sequence));
    return Optional.empty();
  }

  void absent(String ref) {
    differing.put(ref, Balance.ZERO);
  }

  /// The balances of the graph as far as they were compared: those of the fold, but where a
  /// position differs its own.
  SortedMap<String, Balance> balances() {
    var balances = new TreeMap<String, Balance>();
    totals.forEach((ref, total) -> balances.put(ref, total.all));
    balances.putAll(differing);
    return balances;
  }
}
