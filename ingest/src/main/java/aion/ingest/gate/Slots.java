package aion.ingest.gate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names that a mapping's templates may use, each with its place in a [Frame].
final class Slots {
  /// The file's name without its endings.
  static final String FILE = "fileName";

  /// The row's id, made by the mapping's `id`.
  static final String ROW = "row";

  /// Which of the rows with the same key this is, from 1.
  static final String N = "n";

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Set<String> perSeries = new HashSet<>();

  Slots() {
    for (var name : List.of(FILE, ROW, N)) places.put(name, places.size());
  }

  int add(Section section, String name) {
    if (!name.matches("[A-Za-z][A-Za-z0-9]*"))
      throw section.fault(name, "'%s' is not a name".formatted(name), "Use letters and digits.");
    if (places.putIfAbsent(name, places.size()) != null)
      throw section.fault(name, "'%s' is named twice".formatted(name), "Use another name.");
    return places.get(name);
  }

  int addPerSeries(Section section, String name) {
    perSeries.add(name);
    return add(section, name);
  }

  boolean isPerSeries(String name) {
    return perSeries.contains(name);
  }

  int placeOf(Section section, String at, String name) {
    var place = places.get(name);
    if (place == null) throw section.unknown(at, "column or value", name, places.keySet());
    return place;
  }

  int placeOf(String name) {
    return places.getOrDefault(name, -1);
  }

  int count() {
    return places.size();
  }
}
