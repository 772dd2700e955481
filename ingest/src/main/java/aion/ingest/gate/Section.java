package aion.ingest.gate;

import static aion.problem.ProblemCode.MAPPING_INVALID;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A part of a mapping file. Knows where it stands, so that a fault is told with its line.
final class Section {
  private final String file;
  private final MappingNode node;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  Section(String file, Node node) {
    this.file = file;
    if (!(node instanceof MappingNode map))
      throw fault(file, node, "A list of keys with values is expected here", "Write `key: value`.");
    this.node = map;
    for (var tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key))
        throw fault(file, tuple.getKeyNode(), "A key is not a plain word", "Use a word as key.");
      entries.put(key.getValue(), tuple.getValueNode());
    }
  }

  /// Refuses every key that is not one of these.
  Section allow(String... known) {
    for (var key : entries.keySet())
      if (!Arrays.asList(known).contains(key)) throw unknown(key, "key", key, Arrays.asList(known));
    return this;
  }

  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  String text(String key) {
    var value = entries.get(key);
    if (value == null)
      throw fault(
          file, node, "The key '%s' is missing".formatted(key), "Add `%s: …`.".formatted(key));
    return scalar(value);
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  @Nullable String optional(String key) {
    return has(key) ? text(key) : null;
  }

  int whole(String key, int otherwise) {
    if (!has(key)) return otherwise;
    var text = text(key);
    if (!text.matches("[0-9]{1,9}"))
      throw fault(key, "'%s' is not a whole number".formatted(Problem.echo(text)), "Write digits.");
    return Integer.parseInt(text);
  }

  String oneOf(String key, String otherwise, List<String> known) {
    var text = text(key, otherwise);
    if (!known.contains(text)) throw unknown(key, key, text, known);
    return text;
  }

  /// One text or a list of texts.
  List<String> texts(String key) {
    var value = entries.get(key);
    if (value == null) return List.of();
    return value instanceof SequenceNode list
        ? list.getValue().stream().map(this::scalar).toList()
        : List.of(scalar(value));
  }

  boolean isList(String key) {
    return entries.get(key) instanceof SequenceNode;
  }

  boolean isSection(String key) {
    return entries.get(key) instanceof MappingNode;
  }

  /// One section or a list of sections.
  List<Section> sections(String key) {
    var value = entries.get(key);
    if (value == null) return List.of();
    return value instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new Section(file, item)).toList()
        : List.of(new Section(file, value));
  }

  Section section(String key) {
    return new Section(file, entries.getOrDefault(key, node));
  }

  /// The sections under the keys of this one, in their order.
  Map<String, Section> named() {
    var named = new LinkedHashMap<String, Section>();
    entries.forEach((key, value) -> named.put(key, new Section(file, value)));
    return named;
  }

  Problem unknown(String at, String what, String word, java.util.Collection<String> known) {
    return fault(
        at,
        "There is no %s '%s'".formatted(what, Problem.echo(word)),
        "Did you mean '%s'?".formatted(Nearest.to(word, known)));
  }

  Problem fault(String key, String what, String remedy) {
    return fault(file, keyNode(key), what, remedy);
  }

  /// A problem found elsewhere, told with the line of this key.
  Problem at(String key, Problem problem) {
    var what = problem.what();
    return fault(
        key, what.endsWith(".") ? what.substring(0, what.length() - 1) : what, problem.remedy());
  }

  private Node keyNode(String key) {
    return node.getValue().stream()
        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
        .map(tuple -> (Node) tuple.getKeyNode())
        .findFirst()
        .orElse(node);
  }

  private String scalar(Node value) {
    if (value instanceof ScalarNode scalar) return scalar.getValue();
    throw fault(file, value, "A plain text is expected here", "Write one text or number.");
  }

  private static Problem fault(String file, Node node, String what, String remedy) {
    int line = node.getStartMark().getLine() + 1;
    return new Problem(
        MAPPING_INVALID, "Mapping %s, line %d: %s.".formatted(file, line, what), remedy);
  }
}
