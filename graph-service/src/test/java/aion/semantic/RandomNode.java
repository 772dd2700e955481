package aion.semantic;

import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Members with a value for each attribute and a target for each relation of their class.
final class RandomNode {
  private RandomNode() {}

  static Node of(EntityClass entityClass, Random random) {
    return of(entityClass, "k" + random.nextInt(1000) + "/ü %", random);
  }

  static Node of(EntityClass entityClass, String key, Random random) {
    var labels = new HashSet<>(entityClass.superclasses());
    labels.add(entityClass.name());
    labels.add("Entity");
    var properties = new HashMap<String, Object>();
    for (var attribute : entityClass.attributes())
      properties.put(
          attribute.graphName(), attribute.many() ? values(random) : value(attribute, random));
    properties.put("id", key);
    properties.put("ref", entityClass.refOf(key));
    if (entityClass.hasQuantities()) {
      properties.put("unit", "KGM");
      properties.put("scale", (long) random.nextInt(7));
    }
    var links = new ArrayList<Link>();
    for (var relation : entityClass.relations())
      if (!relation.isInferred())
        links.add(
            new Link(
                relation.relationshipType(),
                relation.target() + "/t" + random.nextInt(50),
                Map.of()));
    return new Node(entityClass.refOf(key), labels, properties, links);
  }

  private static List<String> values(Random random) {
    return List.of("a" + random.nextInt(9), "b \"quoted\"\n" + random.nextInt(9));
  }

  private static Object value(Attribute attribute, Random random) {
    return switch (attribute.type()) {
      case TEXT -> "t\t" + random.nextInt(1000) + "\uD83D\uDE80 é";
      case IRI -> "https://example.org/" + random.nextInt(1000);
      case INTEGER -> random.nextLong(100_000);
      case DECIMAL, QUANTITY, MONEY -> random.nextLong() >> random.nextInt(60);
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
      case DATE_TIME ->
          Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000))
              .atZone(ZoneOffset.UTC);
    };
  }
}
