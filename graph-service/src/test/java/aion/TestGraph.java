package aion;

import aion.epcis.EpcisEffect;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.graph.Migration;
import aion.ledger.GroupCommit;
import aion.registry.EntityEffect;
import aion.registry.StandardPlaces;
import aion.registry.UnitCatalogue;
import aion.signal.ObservationEffect;
import aion.supply.SupplyEffect;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The embedded Neo4j of a test JVM, migrated, with a ledger over it.
public final class TestGraph {
  /// What the clock of every test says.
  public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static TestGraph started;

  public final Ontology ontology = Ontology.shipped();
  public final Graph graph;
  public final GroupCommit ledger;
  private final GraphServer server;

  private TestGraph() {
    try {
      server = GraphServer.start(Files.createTempDirectory("aion-graph"), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Migration(ontology).apply(server.driver(), GraphServer.DATABASE);
    graph = server.graph();
    ledger = ledger(Clock.fixed(NOW, ZoneOffset.UTC));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              ledger.close();
              server.close();
            }));
  }

  /// Starts at first use; one for the JVM.
  public static synchronized TestGraph shared() {
    if (started == null) started = new TestGraph();
    return started;
  }

  /// A ledger over the same graph, with a clock of its own; whoever asks closes it.
  public GroupCommit ledger(Clock clock) {
    return new GroupCommit(
        server.driver(),
        GraphServer.DATABASE,
        List.of(
            new EntityEffect(ontology),
            new SupplyEffect(),
            new ObservationEffect(),
            new EpcisEffect()),
        clock,
        _ -> {});
  }

  /// The driver under the graph, for tests that listen to it.
  public org.neo4j.driver.Driver driver() {
    return server.driver();
  }

  /// Leaves nothing but the schema and the units.
  public void empty() {
    graph.write(tx -> tx.run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n").consume());
    new UnitCatalogue(ledger).post();
    new StandardPlaces(ledger).post();
  }
}
