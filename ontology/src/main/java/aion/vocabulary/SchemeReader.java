package aion.vocabulary;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Reads the closed schemes.
final class SchemeReader {
  private SchemeReader() {}

  static List<Scheme> read(Graph graph) {
    return Word.ofType(graph, Words.CONCEPT_SCHEME)
        .map(scheme -> new Scheme(scheme.name(), scheme.texts(Words.LABEL), values(scheme)))
        .toList();
  }

  private static List<Scheme.Value> values(Word scheme) {
    var values =
        scheme.graph().stream(Node.ANY, Words.IN_SCHEME, scheme.node())
            .map(triple -> new Word(scheme.graph(), triple.getSubject()))
            .sorted(
                Comparator.comparingInt((Word w) -> w.number(Words.ORDER, 0))
                    .thenComparing(Word::name))
            .map(SchemeReader::value)
            .toList();
    var notations = new LinkedHashSet<String>();
    for (var value : values)
      if (!notations.add(value.notation()))
        throw scheme.fault("has the notation '%s' twice".formatted(value.notation()));
    if (values.isEmpty()) throw scheme.fault("has no concept");
    return values;
  }

  private static Scheme.Value value(Word concept) {
    return new Scheme.Value(
        concept.get(Words.NOTATION).text(),
        concept.texts(Words.LABEL),
        concept.texts(Words.DEFINITION));
  }
}
