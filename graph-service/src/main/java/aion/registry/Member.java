package aion.registry;

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
  private final Set<String> storedLinks;
  private final Map<String, @Nullable Object> properties = new HashMap<>();
  private final Map<String, List<String>> links = new TreeMap<>();
  private boolean changed;

  /// @param stored the properties in the graph, empty for a member that is new
  /// @param storedLinks the relationship types it has in the graph
  Member(String ref, Set<String> labels, Map<String, Object> stored, Set<String> storedLinks) {
    this.ref = ref;
    this.labels.addAll(labels);
    this.stored = stored;
    this.storedLinks = storedLinks;
  }

  boolean isNew() {
    return stored.isEmpty() && !changed;
  }

  boolean changed() {
    return changed;
  }

  @Nullable Object property(String name) {
    return properties.containsKey(name) ? properties.get(name) : stored.get(name);
  }

  boolean hasLink(String type) {
    return links.containsKey(type) ? !links.get(type).isEmpty() : storedLinks.contains(type);
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
