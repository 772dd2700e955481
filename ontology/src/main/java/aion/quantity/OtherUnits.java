package aion.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The units that are not usual. A symbol of several current ones is nobody's; one that a current
/// unit and a deleted one share is the current one's.
final class OtherUnits {
  private final List<Unit> all;
  private final Map<String, Unit> byName = new HashMap<>();
  private final Map<String, List<Unit>> ambiguous = new HashMap<>();

  OtherUnits(Collection<Unit> units) {
    all = units.stream().sorted(Comparator.comparing(Unit::code)).toList();
    all.forEach(unit -> byName.put(unit.code(), unit));
    for (var status : Unit.Status.values()) addSymbolsOf(status);
  }

  List<Unit> all() {
    return all;
  }

  Optional<Unit> find(String codeOrSymbol) {
    return Optional.ofNullable(byName.get(codeOrSymbol));
  }

  /// The units an ambiguous symbol may mean; none when it is not one.
  List<Unit> meaningsOf(String symbol) {
    return ambiguous.getOrDefault(symbol, List.of());
  }

  private void addSymbolsOf(Unit.Status status) {
    all.stream()
        .filter(unit -> unit.status() == status)
        .filter(unit -> !byName.containsKey(unit.symbol()))
        .filter(unit -> !ambiguous.containsKey(unit.symbol()))
        .collect(Collectors.groupingBy(Unit::symbol))
        .forEach((symbol, units) -> {
          if (units.size() == 1) byName.put(symbol, units.getFirst());
          else ambiguous.put(symbol, units);
        });
  }
}
