package aion.quantity.rec20;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says what each unit measures. Units are of one kind when their dimensions are equal and a chain
/// of QUDT's quantity kinds ties them, so that torque stays apart from energy; a unit that QUDT
/// does not know takes the kind of those that Recommendation 20 prints with the same expression.
final class Kinds {
  /// Quantity kinds of QUDT that would tie unlike things, such as becquerel and hertz.
  private static final Set<String> LOOSE =
      Set.of("RadioactiveDecay", "DecayConstant", "ShannonDiversityIndex", "Unknown");

  private static final Map<String, String> RENAMED =
      Map.of(
          "ForcePerArea", "Pressure",
          "DryVolume", "Volume",
          "PressureRatio", "Ratio",
          "MomentOfForce", "Torque",
          "BoilingPoint", "Temperature",
          "LinearVelocity", "Speed",
          "VolumePerTime", "VolumeFlowRate",
          "Repetency", "InverseLength",
          "ElectricalResistance", "Resistance",
          "NonActivePower", "ReactivePower");

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Map<String, Integer>> uses = new HashMap<>();
  private final Map<String, Map<String, Integer>> byExpression = new HashMap<>();
  private final Set<String> namedDimensions;
  private final Map<String, String> given;

  /// @param given the kinds said by hand, by code
  Kinds(List<Decided> units, Map<String, String> given) {
    this.given = given;
    var known = units.stream().filter(u -> u.value() != null && !kindsOf(u).isEmpty()).toList();
    for (var unit : known) {
      var keys = kindsOf(unit).stream().map(kind -> dimensions(unit) + " " + kind).toList();
      keys.forEach(key -> parents.put(root(key), root(keys.getFirst())));
    }
    for (var unit : known)
      for (var kind : kindsOf(unit))
        uses.computeIfAbsent(root(dimensions(unit) + " " + kind), _ -> new TreeMap<>())
            .merge(kind, 1, Integer::sum);
    namedDimensions = known.stream().map(Kinds::dimensions).collect(Collectors.toSet());
    for (var unit : known)
      if (unit.printed() != null)
        byExpression
            .computeIfAbsent(unit.printed().expression(), _ -> new TreeMap<>())
            .merge(named(unit).orElseThrow(), 1, Integer::sum);
  }

  /// Empty when nothing says what the unit measures.
  Optional<String> of(Decided unit) {
    var own = given.get(unit.code());
    if (own != null) return Optional.of(own);
    var named = named(unit);
    if (named.isPresent()) return named;
    if (!dimensions(unit).isEmpty() && !namedDimensions.contains(dimensions(unit)))
      return Optional.of(dimensions(unit));
    return unit.printed() == null || unit.printed().expression().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byExpression.get(unit.printed().expression())).map(Kinds::most);
  }

  private Optional<String> named(Decided unit) {
    return kindsOf(unit).stream()
        .findFirst()
        .map(kind -> most(uses.get(root(dimensions(unit) + " " + kind))))
        .map(kind -> RENAMED.getOrDefault(kind, kind));
  }

  private static List<String> kindsOf(Decided unit) {
    return unit.qudt() == null
        ? List.of()
        : unit.qudt().kinds().stream().filter(kind -> !LOOSE.contains(kind)).toList();
  }

  private static String dimensions(Decided unit) {
    var exponents =
        unit.printed() != null
            ? unit.printed().unit().dimensions()
            : unit.qudt() != null ? unit.qudt().dimensions() : Map.<String, Integer>of();
    return new TreeMap<>(exponents)
        .entrySet().stream().map(e -> e.getKey() + e.getValue()).collect(Collectors.joining());
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private String root(String key) {
    var parent = parents.getOrDefault(key, key);
    return parent.equals(key) ? key : root(parent);
  }
}
