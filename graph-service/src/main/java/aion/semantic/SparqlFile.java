package aion.semantic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/// A query or an update kept in `sparql/<name>`, the name with its ending.
public record SparqlFile(String text) {
  public static SparqlFile named(String name) {
    try (var file = SparqlFile.class.getResourceAsStream("/sparql/" + name)) {
      if (file == null)
        throw new IllegalStateException("There is no file sparql/%s.".formatted(name));
      return new SparqlFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The file sparql/%s could not be read.".formatted(name), e);
    }
  }

  /// The query about a thing; an IRI of ours has no character that could end it early.
  public String about(Node subject) {
    return text.replace("SUBJECT", subject.getURI());
  }
}
