package aion;

import aion.archive.Archive;
import aion.archive.ColdHistory;
import aion.epcis.EpcisEffect;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.ledger.Effect;
import aion.ledger.GroupCommit;
import aion.registry.EntityEffect;
import aion.registry.StandardPlaces;
import aion.registry.UnitCatalogue;
import aion.semantic.Iris;
import aion.signal.ObservationEffect;
import aion.supply.SupplyEffect;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The embedded Neo4j of a test JVM, migrated, with a ledger over it.
public final class TestGraph {
  /// What the clock of every test says.
  public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static TestGraph started;

  public final Ontology ontology = Ontology.shipped();
  public final Graph graph;
  public final GroupCommit ledger;

  /// Empty until a test archives something.
  public final Archive archive;

  public final ColdHistory cold;

  private final GraphServer server;
  private final Path archived;

  private TestGraph() {
    var folder = newFolder();
    server = GraphServer.start(folder, 64);
    new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
    graph = server.graph();
    archived = newFolder();
    archive = new Archive(graph, archived);
    cold = new ColdHistory(archive);
    ledger = ledger(Clock.fixed(NOW, ZoneOffset.UTC));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              ledger.close();
              server.close();
              FileSystemUtils.deleteRecursively(archived.toFile());
              FileSystemUtils.deleteRecursively(folder.toFile());
            }));
  }

  /// Starts at first use; one for the JVM.
  public static synchronized TestGraph shared() {
    if (started == null) started = new TestGraph();
    return started;
  }

  /// A ledger over the same graph, with a clock of its own; whoever asks closes it.
  ///
  /// @param more effects of modules that know more families of facts
  public GroupCommit ledger(Clock clock, Effect... more) {
    var effects =
        Stream.concat(
            Stream.of(
                new EntityEffect(ontology, new Iris()),
                new SupplyEffect(cold),
                new ObservationEffect(),
                new EpcisEffect()),
            Stream.of(more));
    return new GroupCommit(graph, effects.toList(), archive, clock, _ -> {});
  }

  /// The driver under the graph, for tests that listen to it.
  public org.neo4j.driver.Driver driver() {
    return server.driver();
  }

  /// Leaves nothing but the schema and the units.
  public void empty() {
    graph.write(tx -> tx.run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n").consume());
    FileSystemUtils.deleteRecursively(archived.toFile());
    archive.refresh();
    new UnitCatalogue(ledger).post();
    new StandardPlaces(ledger).post();
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("aion-graph");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
