package aion.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads changes of members back from what the ledger stored of them.
public final class EntityFacts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntityFacts() {}

  /// The change of a member that an entry holds; empty when it holds another kind of fact.
  public static Optional<EntityFact> find(Entry entry) {
    return switch (entry.kind()) {
      case "entity.upsert" -> Optional.of(upsert(JSON.readTree(entry.payload())));
      case "entity.retire" -> Optional.of(retire(JSON.readTree(entry.payload())));
      default -> Optional.empty();
    };
  }

  private static EntityFact upsert(JsonNode payload) {
    return new EntityFact.Upsert(
        payload.path("class").asString(),
        payload.path("key").asString(),
        texts(payload.path("values")),
        texts(payload.path("links")));
  }

  private static EntityFact retire(JsonNode payload) {
    return new EntityFact.Retire(
        payload.path("class").asString(),
        payload.path("key").asString(),
        payload.path("reason").asString());
  }

  private static Map<String, List<String>> texts(JsonNode fields) {
    return fields
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                field -> field.getValue().valueStream().map(JsonNode::asString).toList(),
                (first, _) -> first,
                TreeMap::new));
  }
}
