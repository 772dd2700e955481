package aion.ingest.epcis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The contexts that all events of a page can share: objects of terms that no other event defines
/// otherwise. An event with others brings its own.
final class CommonContext {
  private final Map<String, JsonNode> terms = new HashMap<>();
  private final Set<JsonNode> shared = new LinkedHashSet<>();

  /// @param contexts the list of each event; missing for none
  CommonContext(List<JsonNode> contexts) {
    for (var list : contexts) if (fits(list)) list.forEach(this::take);
  }

  /// Whether an event with these contexts means the same under the common ones.
  boolean covers(JsonNode list) {
    return list.valueStream().allMatch(shared::contains);
  }

  ArrayNode form(ArrayNode empty) {
    empty.add(Contexts.EPCIS);
    shared.forEach(empty::add);
    return empty;
  }

  private boolean fits(JsonNode list) {
    var all = new HashMap<>(terms);
    for (var context : list) {
      if (!context.isObject()) return false;
      for (var term : context.properties()) {
        var other = all.putIfAbsent(term.getKey(), term.getValue());
        boolean differs = other != null && !other.equals(term.getValue());
        if (differs || term.getKey().startsWith("@")) return false;
      }
    }
    return true;
  }

  private void take(JsonNode context) {
    shared.add(context);
    context.properties().forEach(term -> terms.put(term.getKey(), term.getValue()));
  }
}
