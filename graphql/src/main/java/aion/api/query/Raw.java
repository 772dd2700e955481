package aion.api.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A map as the graph answered it.
record Raw(Map<String, @Nullable Object> values) {
  @SuppressWarnings("unchecked") // maps of the driver have texts as keys
  static Raw of(@Nullable Object map) {
    if (map == null) throw new IllegalStateException("A map of the answer is missing.");
    return new Raw((Map<String, @Nullable Object>) map);
  }

  @Nullable Object get(String key) {
    return values.get(key);
  }

  Object required(String key) {
    var value = values.get(key);
    if (value == null)
      throw new IllegalStateException("%s of %s is missing.".formatted(key, values.get("ref")));
    return value;
  }

  /// Reads one thing out of a map.
  interface Reading<T extends @Nullable Object> {
    T from(Raw raw);
  }
}
