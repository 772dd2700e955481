package aion.registry;

import aion.projection.Node;
import aion.projection.Node.Link;
import aion.registry.ValueForm.Counting;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A member of an ontology class while a transaction changes it.
final class Member {
  final String ref;
  final Set<String> labels = new HashSet<>();
  private final Map<String, Object> stored;
  private final @Nullable Map<String, List<String>> storedLinks;
  private final Map<String, @Nullable Object> properties = new HashMap<>();
  private final Map<String, List<String>> links = new TreeMap<>();
  private boolean changed;

  /// @param stored the properties in the graph, empty for a member that is new
  /// @param storedLinks the references it points to in the graph, by relationship type; null when
  ///   they were not read
  Member(
      String ref,
      Set<String> labels,
      Map<String, Object> stored,
      @Nullable Map<String, List<String>> storedLinks) {
    this.ref = ref;
    this.labels.addAll(labels);
    this.stored = stored;
    this.storedLinks = storedLinks;
  }

  /// A member that is not in the graph yet.
  static Member absent(String ref) {
    return new Member(ref, Set.of(), Map.of(), Map.of());
  }

  boolean isNew() {
    return stored.isEmpty() && !changed;
  }

  boolean changed() {
    return changed;
  }

  /// Whether it is known what it points to.
  boolean isWhole() {
    return storedLinks != null;
  }

  @Nullable Object property(String name) {
    return properties.containsKey(name) ? properties.get(name) : stored.get(name);
  }

  /// The references it points to by one relationship type.
  List<String> links(String type) {
    return links.containsKey(type)
        ? links.getOrDefault(type, List.of())
        : storedLinks == null ? List.of() : storedLinks.getOrDefault(type, List.of());
  }

  /// The member's unit and scale; null when it has none.
  @Nullable Counting counting() {
    return property("unit") instanceof String unit && property("scale") instanceof Long scale
        ? new Counting(aion.quantity.Units.shipped().get(unit), scale.intValue())
        : null;
  }

  void change(
      Set<String> newLabels,
      Map<String, @Nullable Object> newProperties,
      Map<String, List<String>> newLinks) {
    labels.addAll(newLabels);
    properties.putAll(newProperties);
    links.putAll(newLinks);
    changed = true;
  }

  /// The member as it would be after a change.
  Member changedTo(
      Set<String> newLabels,
      Map<String, @Nullable Object> newProperties,
      Map<String, List<String>> newLinks) {
    var copy = new Member(ref, labels, stored, storedLinks);
    copy.change(labels, properties, links);
    copy.change(newLabels, newProperties, newLinks);
    return copy;
  }

  /// The member as a node of the graph, with what it will hold.
  Node node() {
    var values = new HashMap<>(stored);
    properties.forEach((name, value) -> {
      if (value == null) values.remove(name);
      else values.put(name, value);
    });
    var types = new HashSet<>(links.keySet());
    if (storedLinks != null) types.addAll(storedLinks.keySet());
    var pointing =
        types.stream()
            .flatMap(type -> links(type).stream().map(target -> new Link(type, target, Map.of())))
            .toList();
    return new Node(ref, labels, values, pointing);
  }

  Map<String, Object> row() {
    return Map.of(
        "ref", ref,
        "labels", labels.stream().sorted().toList(),
        "properties", properties);
  }

  List<Map<String, Object>> linkRows() {
    return links.entrySet().stream()
        .map(e -> Map.<String, Object>of("ref", ref, "type", e.getKey(), "targets", e.getValue()))
        .toList();
  }
}
