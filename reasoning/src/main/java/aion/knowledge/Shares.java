package aion.knowledge;

import aion.projection.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which share of an item's cost moves with a signal: what its own exposures say, and that of each
/// component times the part of the item's cost that the component makes up. Sums over paths, exact
/// and exact again after each change: an item is looked at anew when something below it changed.
final class Shares {
  /// An item and a signal.
  record Exposed(String item, String signal) {}

  private record Own(String item, String signal, BigDecimal share) {}

  private final Composition composition = new Composition();
  private final Map<String, Own> own = new HashMap<>();
  private final Map<String, Set<String>> ownOf = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> shares = new HashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private LocalDate day = LocalDate.EPOCH;

  void put(Node node) {
    remove(node.ref());
    if (!node.labels().contains("Exposure")) {
      touched.addAll(composition.put(node));
      return;
    }
    var item = Composition.target(node, "ITEM");
    var signal = Composition.target(node, "SIGNAL");
    if (item == null
        || signal == null
        || Composition.isRetired(node)
        || !(node.properties().get("share") instanceof Long millionths)) return;
    own.put(node.ref(), new Own(item, signal, BigDecimal.valueOf(millionths, 6)));
    ownOf.computeIfAbsent(item, _ -> new HashSet<>()).add(node.ref());
    touched.add(item);
  }

  void remove(String ref) {
    touched.addAll(composition.remove(ref));
    var gone = own.remove(ref);
    if (gone == null) return;
    Objects.requireNonNull(ownOf.get(gone.item)).remove(ref);
    touched.add(gone.item);
  }

  /// From now on the bills of this day hold.
  void dayIs(LocalDate today) {
    if (today.equals(day)) return;
    day = today;
    touched.addAll(composition.dated());
  }

  /// Takes over what was put and removed.
  ///
  /// @return the pairs whose share is another now, or none
  Set<Exposed> settle() {
    var changed = new LinkedHashSet<Exposed>();
    var moved = new HashSet<String>();
    for (var item : bottomUp(touched))
      if (touched.contains(item) || anyMoved(item, moved)) {
        var before = shares.getOrDefault(item, Map.of());
        var after = compute(item);
        if (after.equals(before)) continue;
        moved.add(item);
        var signals = new HashSet<>(before.keySet());
        signals.addAll(after.keySet());
        for (var signal : signals)
          if (!Objects.equals(before.get(signal), after.get(signal)))
            changed.add(new Exposed(item, signal));
        if (after.isEmpty()) shares.remove(item);
        else shares.put(item, after);
      }
    touched.clear();
    return changed;
  }

  /// The share; null when none can be told.
  @Nullable BigDecimal of(Exposed exposed) {
    return shares.getOrDefault(exposed.item, Map.of()).get(exposed.signal);
  }

  /// All shares.
  Map<Exposed, BigDecimal> all() {
    var all = new HashMap<Exposed, BigDecimal>();
    shares.forEach(
        (item, of) -> of.forEach((signal, share) -> all.put(new Exposed(item, signal), share)));
    return all;
  }

  private boolean anyMoved(String item, Set<String> moved) {
    return composition.partsOf(item, day).stream()
        .anyMatch(part -> moved.contains(part.component()));
  }

  private Map<String, BigDecimal> compute(String item) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var ref : ownOf.getOrDefault(item, Set.of())) {
      var stated = Objects.requireNonNull(own.get(ref));
      sums.merge(stated.signal, stated.share, BigDecimal::add);
    }
    for (var part : composition.partsOf(item, day))
      shares
          .getOrDefault(part.component(), Map.of())
          .forEach((signal, share) ->
              sums.merge(signal, share.multiply(part.weight()), BigDecimal::add));
    sums.replaceAll((_, share) -> share.stripTrailingZeros());
    return sums;
  }

  /// These items and all that are made of them, each after those it is made of.
  private List<String> bottomUp(Set<String> items) {
    var order = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var item : items) visit(item, seen, order);
    return order.reversed();
  }

  private void visit(String item, Set<String> seen, List<String> order) {
    if (!seen.add(item)) return;
    for (var user : composition.usersOf(item)) visit(user, seen, order);
    order.add(item);
  }
}
