package aion.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import aion.vocabulary.Ontology;
import org.neo4j.driver.Driver;

/// Brings a database to the form this version expects: the versioned files in `migrations/`, then
/// what the ontology asks for.
public final class Migration {
  private final Ontology ontology;

  public Migration(Ontology ontology) {
    this.ontology = ontology;
  }

  public void apply(Driver driver, String database) {
    var config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:migrations")
            .withDatabase(database)
            .build();
    new Migrations(config, driver).apply();
    new Schema(ontology).apply(driver, database);
  }
}
