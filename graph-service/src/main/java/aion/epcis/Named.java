package aion.epcis;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A thing that an event names, and what it is there.
///
/// @param thing the one form of all identifiers of the thing
/// @param role `epc`, `parent`, `input` or `output`, with `Class` behind it for a class of things
record Named(String thing, String role) {
  private static final Map<String, String> LISTS =
      Map.of(
          "epcList", "epc",
          "childEPCs", "epc",
          "inputEPCList", "input",
          "outputEPCList", "output");
  private static final Map<String, String> QUANTITIES =
      Map.of(
          "quantityList", "epcClass",
          "childQuantityList", "epcClass",
          "inputQuantityList", "inputClass",
          "outputQuantityList", "outputClass");

  /// Everything an event names, once in each role.
  static List<Named> in(Map<String, Object> event) {
    var lists =
        LISTS.entrySet().stream()
            .flatMap(list ->
                texts(event.get(list.getKey())).map(id -> new Named(one(id), list.getValue())));
    var quantities =
        QUANTITIES.entrySet().stream()
            .flatMap(list ->
                elements(event.get(list.getKey()))
                    .flatMap(element -> texts(element.get("epcClass")))
                    .map(id -> new Named(one(id), list.getValue())));
    var parent = texts(event.get("parentID")).map(id -> new Named(one(id), "parent"));
    return Stream.of(lists, quantities, parent).flatMap(all -> all).distinct().toList();
  }

  /// The one form of the identifiers of a thing or place, so that a URN finds what a Digital Link
  /// named.
  static String one(String identifier) {
    return Goods.find(identifier)
        .map(Goods::canonical)
        .or(() -> Place.find(identifier).map(Place::canonical))
        .orElse(identifier);
  }

  private static Stream<String> texts(@Nullable Object value) {
    if (value instanceof List<?> list)
      return list.stream().filter(String.class::isInstance).map(String.class::cast);
    return value instanceof String text ? Stream.of(text) : Stream.of();
  }

  private static Stream<Map<?, ?>> elements(@Nullable Object value) {
    if (!(value instanceof List<?> list)) return Stream.of();
    return list.stream().filter(Map.class::isInstance).map(element -> (Map<?, ?>) element);
  }
}
