package aion.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/// Words that mean the same, in all languages, by SKOS: the labels of one concept.
public final class Thesaurus {
  private static final List<Node> LABELS =
      List.of(
          NodeFactory.createURI(SKOS.prefLabel.getURI()),
          NodeFactory.createURI(SKOS.altLabel.getURI()));

  private final Map<String, Set<String>> byWord = new HashMap<>();

  private Thesaurus(Graph graph) {
    var byConcept = new HashMap<Node, Set<String>>();
    for (var property : LABELS)
      graph.stream(Node.ANY, property, Node.ANY)
          .forEach(label ->
              byConcept.computeIfAbsent(label.getSubject(), _ -> new TreeSet<>()).add(text(label)));
    for (var labels : byConcept.values())
      for (var label : labels) byWord.computeIfAbsent(label, _ -> new TreeSet<>()).addAll(labels);
  }

  /// The thesaurus of the product.
  public static Thesaurus shipped() {
    return Shipped.THESAURUS;
  }

  private static final class Shipped {
    private static final Thesaurus THESAURUS = new Thesaurus(ShippedTurtle.thesaurus());
  }

  private static String text(Triple label) {
    return label.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT);
  }

  /// The other words for a word, in the order of the alphabet; empty when none are known.
  ///
  /// @param word in any case
  public List<String> synonymsOf(String word) {
    var asked = word.toLowerCase(Locale.ROOT);
    return byWord.getOrDefault(asked, Set.of()).stream().filter(w -> !w.equals(asked)).toList();
  }
}
