package aion.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// A node of the ontology's graph, read with failures that name it.
record Word(Graph graph, Node node) {
  static Stream<Word> ofType(Graph graph, Node type) {
    return graph.stream(Node.ANY, Words.TYPE, type)
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .map(subject -> new Word(graph, subject));
  }

  /// The part of the IRI behind the last `#` or `/`.
  String name() {
    var iri = iri();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  String iri() {
    if (!node.isURI()) throw fault("is not an IRI");
    return node.getURI();
  }

  List<Word> all(Node property) {
    return graph.stream(node, property, Node.ANY).map(t -> new Word(graph, t.getObject())).toList();
  }

  Optional<Word> find(Node property) {
    var values = all(property);
    if (values.size() > 1) throw fault("has more than one %s".formatted(shown(property)));
    return values.stream().findFirst();
  }

  Word get(Node property) {
    return find(property).orElseThrow(() -> fault("has no %s".formatted(shown(property))));
  }

  boolean is(Node property, Node value) {
    return graph.contains(node, property, value);
  }

  int number(Node property, int otherwise) {
    return find(property).map(Word::number).orElse(otherwise);
  }

  private int number() {
    if (!text().matches("[0-9]{1,9}")) throw fault("is not a small whole number");
    return Integer.parseInt(text());
  }

  String text() {
    if (!node.isLiteral()) throw fault("is not a literal");
    return node.getLiteralLexicalForm();
  }

  Texts texts(Node property) {
    return new Texts(inLanguage(property, "en"), inLanguage(property, "id"));
  }

  /// The texts of this word, or where it has none of its own, those given.
  Texts texts(Node property, Supplier<Texts> otherwise) {
    return all(property).isEmpty() ? otherwise.get() : texts(property);
  }

  /// A mistake in the files.
  IllegalStateException fault(String what) {
    return new IllegalStateException("Ontology: %s %s.".formatted(shown(node), what));
  }

  private String inLanguage(Node property, String language) {
    var found =
        all(property).stream()
            .map(Word::node)
            .filter(n -> n.isLiteral() && n.getLiteralLanguage().equals(language))
            .toList();
    if (found.size() != 1 || found.getFirst().getLiteralLexicalForm().isBlank())
      throw fault("needs exactly one %s in '%s'".formatted(shown(property), language));
    return found.getFirst().getLiteralLexicalForm();
  }

  static String shown(Node node) {
    if (!node.isURI()) return node.toString();
    return node.getURI().replace(Ontology.NAMESPACE, "aion:").replace(Words.SHACL, "sh:");
  }
}
