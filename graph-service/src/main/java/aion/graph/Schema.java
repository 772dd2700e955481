package aion.graph;

import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// Constraints, indexes and names of the graph, derived from the ontology. Applying it again
/// changes nothing.
public final class Schema {
  private static final Cypher UNIQUE_KEY = Cypher.named("graph/unique-key");
  private static final Cypher INDEX = Cypher.named("graph/index");
  private static final Cypher NAMES = Cypher.named("graph/create-names");

  private static final Cypher OLD_TEXT_INDEXES = Cypher.named("graph/old-text-indexes");
  private static final Cypher AWAIT = Cypher.named("graph/await-indexes");
  private static final Cypher DROP_INDEX = Cypher.named("graph/drop-index");

  private final Ontology ontology;
  private final TextIndexes textIndexes;

  public Schema(Ontology ontology) {
    this.ontology = ontology;
    this.textIndexes = new TextIndexes(ontology);
  }

  /// Makes every label, relationship type and property of the ontology known to the database, so
  /// that a misspelt name in a statement is noticed even in an empty graph, then the constraints.
  public void apply(Driver driver, String database) {
    prepare(driver, database);
    tidy(driver, database);
  }

  /// Adds what the ontology asks for, and leaves what another ontology asked for.
  public void prepare(Driver driver, String database) {
    try (var session = driver.session(SessionConfig.forDatabase(database))) {
      session.run(NAMES.text(), names()).consume();
      statements().forEach(statement -> session.run(statement).consume());
      session.run(AWAIT.text()).consume();
    }
  }

  /// Takes away what only another ontology asked for.
  public void tidy(Driver driver, String database) {
    try (var session = driver.session(SessionConfig.forDatabase(database))) {
      dropOldTextIndexes(session);
    }
  }

  /// The statements that make the constraints and indexes, in the order of the ontology.
  public List<String> statements() {
    var statements = new ArrayList<String>();
    for (var entityClass : ontology.classes()) {
      if (entityClass.superclasses().isEmpty())
        statements.add(filled(UNIQUE_KEY, entityClass.name(), entityClass.key().graphName()));
      entityClass
          .findAttribute("name")
          .ifPresent(name -> statements.add(filled(INDEX, entityClass.name(), name.graphName())));
    }
    statements.addAll(textIndexes.statements());
    return statements;
  }

  private void dropOldTextIndexes(Session session) {
    var parameters =
        Map.<String, Object>of("prefix", TextIndexes.PREFIX, "names", textIndexes.names());
    session
        .run(OLD_TEXT_INDEXES.text(), parameters)
        .list(row -> row.get("name").asString())
        .forEach(name -> session.run(DROP_INDEX.text().replace("NAME", name)).consume());
  }

  private Map<String, Object> names() {
    var labels = new TreeSet<String>();
    var types = new TreeSet<String>();
    var properties = new TreeSet<String>(List.of("ref", "unit", "scale", "retired"));
    for (EntityClass entityClass : ontology.classes()) {
      labels.add(entityClass.name());
      entityClass.attributes().forEach(a -> properties.add(a.graphName()));
      entityClass.relations().forEach(r -> types.add(r.relationshipType()));
    }
    return Map.of(
        "labels", List.copyOf(labels),
        "types", List.copyOf(types),
        "properties", List.copyOf(properties));
  }

  /// Names cannot be parameters of such statements; they come from the ontology, whose loader
  /// allows letters and digits only.
  private static String filled(Cypher template, String label, String property) {
    return template
        .text()
        .replace("LABEL", label)
        .replace("PROPERTY", property)
        .replace("NAME", label + "_" + property);
  }
}
