package aion.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings a database to the form this version expects: the versioned files in `migrations/` of
/// every module, then what the ontology asks for.
public final class Migration {
  private static final String FILES = "classpath*:migrations/*.cypher";

  private final Ontology ontology;

  public Migration(Ontology ontology) {
    this.ontology = ontology;
  }

  public void apply(Driver driver, String database) {
    applyFiles(driver, database);
    new Schema(ontology).apply(driver, database);
  }

  /// The versioned files alone, which no ontology is needed for.
  static void applyFiles(Driver driver, String database) {
    var config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:migrations")
            // Its own scanner opens every jar of the classpath, twice; ours asks for one folder.
            .withResourceScanner(_ -> files())
            .withMigrationClassesDiscoverer(_ -> List.of())
            .withDatabase(database)
            .build();
    new Migrations(config, driver).apply();
  }

  private static List<URL> files() {
    try {
      var urls = new ArrayList<URL>();
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES))
        urls.add(file.getURL());
      return urls;
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations could not be listed.", e);
    }
  }
}
