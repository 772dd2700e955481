package aion.graph;

import aion.vocabulary.Ontology;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The full-text indexes over what members are called, one for each language, derived from the
/// ontology: every class that has a name, with its other names and its key.
public final class TextIndexes {
  static final String PREFIX = "Text_";
  private static final Cypher TEMPLATE = Cypher.named("graph/text-index");
  private static final List<String> PROPERTIES = List.of("name", "alias", "id", "barcode");

  private final List<String> labels;

  public TextIndexes(Ontology ontology) {
    var named = new TreeSet<String>();
    for (var entityClass : ontology.classes())
      if (entityClass.findAttribute("name").isPresent()) named.add(entityClass.keyClass());
    this.labels = List.copyOf(named);
  }

  /// The labels of members that can be found.
  public List<String> labels() {
    return labels;
  }

  /// The name of the index that knows English word forms.
  public String english() {
    return nameOf("english");
  }

  /// The name of the index that knows Indonesian word forms.
  public String indonesian() {
    return nameOf("indonesian");
  }

  List<String> names() {
    return List.of(english(), indonesian());
  }

  List<String> statements() {
    return List.of(
        statement("english", PROPERTIES), statement("indonesian", PROPERTIES.reversed()));
  }

  /// Another set of classes is another index: what an index covers cannot be changed.
  private String nameOf(String language) {
    return PREFIX + language + "_" + Integer.toHexString(labels.hashCode());
  }

  /// @param properties in another order for each index: the database takes two with the same list
  ///   for one
  private String statement(String language, List<String> properties) {
    return TEMPLATE
        .text()
        .replace("LABELS", String.join("|", labels))
        .replace(
            "PROPERTIES", properties.stream().map(p -> "n." + p).collect(Collectors.joining(", ")))
        .replace("NAME", nameOf(language))
        .replace("ANALYZER", language);
  }
}
