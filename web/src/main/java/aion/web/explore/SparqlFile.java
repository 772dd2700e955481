package aion.web.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/// A query kept in `sparql/<name>.rq` about one thing.
record SparqlFile(String text) {
  static SparqlFile named(String name) {
    try (var file = SparqlFile.class.getResourceAsStream("/sparql/" + name + ".rq")) {
      if (file == null)
        throw new IllegalStateException("No query '%s': add sparql/%s.rq.".formatted(name, name));
      return new SparqlFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Query '%s' could not be read.".formatted(name), e);
    }
  }

  /// The query about a thing; an IRI of ours has no character that could end it early.
  String about(Node subject) {
    return text.replace("SUBJECT", subject.getURI());
  }
}
