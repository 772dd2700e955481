package aion.graph;

import aion.vocabulary.OntologyModule;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/// The words that were published, as the graph keeps them: read before anything is made from the
/// ontology.
final class PublishedModules {
  private static final Cypher MODULES = Cypher.named("graph/ontology-modules");

  private PublishedModules() {}

  static List<OntologyModule> read(Driver driver, String database) {
    try (var session = driver.session(SessionConfig.forDatabase(database))) {
      return session.executeRead(tx ->
          tx.run(MODULES.text())
              .list(row ->
                  new OntologyModule(row.get("name").asString(), row.get("turtle").asString())));
    }
  }
}
