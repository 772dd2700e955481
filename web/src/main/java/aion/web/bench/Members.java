package aion.web.bench;

import aion.projection.Node;
import aion.projection.Node.Link;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Members of ontology classes as the feed gives them, told in texts and without a database. What
/// is told later of a member is added to what was told before.
final class Members {
  private static final int SCALE = 3;

  private final Ontology ontology;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  Members(Ontology ontology) {
    this.ontology = ontology;
  }

  /// In the order in which they were first told.
  List<Node> all() {
    return List.copyOf(nodes.values());
  }

  /// @param values texts by attribute; empty ones are passed over
  /// @param links keys by relation; empty ones are passed over
  void has(String entityClass, String key, Map<String, String> values, Map<String, String> links) {
    var of = ontology.getClass(entityClass);
    var ref = of.refOf(key);
    var before = nodes.get(ref);
    var properties = new HashMap<String, Object>(before == null ? Map.of() : before.properties());
    var targets = new ArrayList<Link>(before == null ? List.of() : before.links());
    properties.put("ref", ref);
    properties.put("id", key);
    properties.put("scale", (long) SCALE);
    values.forEach((name, text) -> {
      if (!text.isEmpty()) properties.put(name, stored(of.findAttribute(name).orElseThrow(), text));
    });
    links.forEach((name, target) -> {
      if (!target.isEmpty()) targets.add(link(of, name, target));
    });
    var labels = new HashSet<>(of.superclasses());
    labels.add("Entity");
    labels.add(entityClass);
    nodes.put(ref, new Node(ref, labels, properties, targets));
  }

  /// A property that the ontology does not name, such as the unit of an item.
  void note(String ref, String name, Object value) {
    nodes.computeIfPresent(
        ref,
        (_, node) -> {
          var properties = new HashMap<>(node.properties());
          properties.put(name, value);
          return new Node(ref, node.labels(), properties, node.links());
        });
  }

  private Link link(EntityClass of, String name, String target) {
    var relation = of.findRelation(name).orElseThrow();
    var ref = ontology.getClass(relation.target()).refOf(target);
    return new Link(relation.relationshipType(), ref, Map.of());
  }

  private static Object stored(Attribute attribute, String text) {
    return switch (attribute.type()) {
      case TEXT, IRI -> text;
      case INTEGER -> Long.valueOf(text);
      case DECIMAL, MONEY -> new BigDecimal(text).movePointRight(6).longValueExact();
      case QUANTITY -> new BigDecimal(text).movePointRight(SCALE).longValue();
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case DATE_TIME -> Instant.parse(text).atZone(ZoneOffset.UTC);
    };
  }
}
