package aion.ledger;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the effect of an entry notes beside what it did.
final class Notes {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Notes() {}

  static List<String> in(Entry entry) {
    // Most entries note nothing, and there are many.
    if (!entry.effect().contains("\"noted\":")) return List.of();
    return JSON.readTree(entry.effect())
        .valueStream()
        .filter(part -> part.has("noted"))
        .map(part -> part.path("says"))
        .map(JsonNode::asString)
        .toList();
  }
}
