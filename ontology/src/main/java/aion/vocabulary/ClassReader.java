package aion.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Reads the classes with what their own shapes say, before inheritance.
final class ClassReader {
  /// A class as its own words and shapes describe it.
  record Own(
      Word word, List<String> superclasses, List<Attribute> attributes, List<Relation> relations) {}

  private final Graph graph;
  private final PropertyReader properties;
  private final Map<String, Word> words = new TreeMap<>();
  private final Map<Node, List<Word>> shapes = new HashMap<>();

  private ClassReader(Graph graph, PropertyReader properties) {
    this.graph = graph;
    this.properties = properties;
  }

  static Map<String, Own> read(Graph graph, PropertyReader properties) {
    return new ClassReader(graph, properties).read();
  }

  private Map<String, Own> read() {
    Word.ofType(graph, Words.CLASS).forEach(this::addClass);
    Word.ofType(graph, Words.NODE_SHAPE).forEach(this::addShape);
    var classes = new TreeMap<String, Own>();
    words.forEach((name, word) -> classes.put(name, own(word)));
    return classes;
  }

  private void addClass(Word word) {
    var other = words.put(Names.ofClass(word), word);
    if (other != null) throw word.fault("has the same name as %s".formatted(other.iri()));
  }

  private void addShape(Word shape) {
    for (var target : shape.all(Words.TARGET_CLASS)) {
      if (!words.containsValue(target))
        throw shape.fault("targets %s, which is no class".formatted(Word.shown(target.node())));
      shapes
          .computeIfAbsent(target.node(), _ -> new ArrayList<>())
          .addAll(shape.all(Words.PROPERTY).stream().filter(ClassReader::isOfOneProperty).toList());
    }
  }

  /// A shape along a path of several properties checks members; it makes no field of them.
  private static boolean isOfOneProperty(Word shape) {
    return shape.find(Words.PATH).map(path -> path.node().isURI()).orElse(true);
  }

  private Own own(Word word) {
    var ordered =
        shapes.getOrDefault(word.node(), List.of()).stream()
            .sorted(
                Comparator.comparingInt((Word s) -> s.number(Words.ORDER, Integer.MAX_VALUE))
                    .thenComparing(s -> s.get(Words.PATH).name()))
            .toList();
    return new Own(
        word,
        superclasses(word),
        ordered.stream()
            .filter(s -> !PropertyReader.isRelation(s))
            .map(properties::attribute)
            .toList(),
        ordered.stream().filter(PropertyReader::isRelation).map(properties::relation).toList());
  }

  private List<String> superclasses(Word word) {
    var line = new ArrayList<String>();
    for (var above = above(word); !above.isEmpty(); above = above(above.getFirst())) {
      var next = above.getFirst();
      if (above.size() > 1) throw word.fault("has more than one superclass of ours in its line");
      if (next.equals(word) || line.contains(next.name()))
        throw word.fault("is its own superclass");
      line.add(next.name());
    }
    return line;
  }

  private List<Word> above(Word word) {
    return word.all(Words.SUBCLASS_OF).stream().filter(words::containsValue).toList();
  }
}
