package aion;

import aion.graph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.NotificationClassification;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Plans every statement file on the classpath against the migrated graph.
public final class Statements {
  private static final int FEWEST = 20;

  private Statements() {}

  /// What the planner said against statements: errors, and names that neither the ontology nor a
  /// migration knows. One line each, empty when all is well.
  public static List<String> findings(Graph graph) {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/**/*.cypher");
      if (files.length < FEWEST)
        throw new IllegalStateException("Only %d statement files found.".formatted(files.length));
      var findings = new ArrayList<String>();
      for (var file : files) findings.addAll(findingsOf(file, graph));
      return findings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> findingsOf(Resource file, Graph graph) throws IOException {
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    if (!text.startsWith("// ") || !text.contains("// in: "))
      return List.of(file.getFilename() + ": no head comment with purpose, parameters and columns");
    if (text.contains("A template:")) return List.of();
    try {
      return graph.write(tx ->
          tx.run("EXPLAIN " + text).consume().gqlStatusObjects().stream()
              .filter(org.neo4j.driver.summary.GqlNotification.class::isInstance)
              .map(org.neo4j.driver.summary.GqlNotification.class::cast)
              .filter(n ->
                  n.classification()
                      .filter(c -> c == NotificationClassification.UNRECOGNIZED)
                      .isPresent())
              .map(n -> file.getFilename() + ": " + n.statusDescription())
              .toList());
    } catch (ClientException e) {
      return List.of(file.getFilename() + ": " + e.getMessage());
    }
  }
}
