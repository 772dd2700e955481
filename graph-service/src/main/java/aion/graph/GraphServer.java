package aion.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.SessionConfig;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/// Neo4j inside this process, its files in one folder, reached by Bolt on the loopback address with
/// a password of its own.
public final class GraphServer implements AutoCloseable {
  public static final String DATABASE = "neo4j";
  private static final String USER = "neo4j";
  private static final String FIRST_PASSWORD = "neo4j";

  private final DatabaseManagementService server;
  private final Driver driver;
  private final Graph graph;

  private GraphServer(DatabaseManagementService server, Driver driver) {
    this.server = server;
    this.driver = driver;
    this.graph = new Graph(driver, DATABASE);
  }

  /// Starts on the files in `folder`, which is made when absent.
  ///
  /// @param pageCacheMegabytes memory for pages of the store files, in MiB
  public static GraphServer start(Path folder, int pageCacheMegabytes) {
    return start(folder, pageCacheMegabytes, Map.of());
  }

  /// @param more settings of Neo4j that take the place of the shipped ones
  public static GraphServer start(Path folder, int pageCacheMegabytes, Map<String, String> more) {
    var settings = settings(folder, pageCacheMegabytes, more);
    var secret = Secret.of(folder.resolve("bolt.secret"));
    var server =
        new DatabaseManagementServiceBuilder(folder).loadPropertiesFromFile(settings).build();
    try {
      return new GraphServer(server, connect(boltAddress(server), secret));
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  public Driver driver() {
    return driver;
  }

  public Graph graph() {
    return graph;
  }

  /// Writes everything that was committed into the store files. Together with [Graph#whileStill]
  /// the files can then be copied.
  public void checkpoint() {
    for (var name : server.listDatabases()) {
      var database = (GraphDatabaseAPI) server.database(name);
      try {
        database
            .getDependencyResolver()
            .resolveDependency(CheckPointer.class)
            .forceCheckPoint(new SimpleTriggerInfo("backup"));
      } catch (IOException e) {
        throw new UncheckedIOException("The graph's files could not be brought up to date.", e);
      }
    }
  }

  @Override
  public void close() {
    driver.close();
    server.shutdown();
  }

  private static Path settings(Path folder, int pageCacheMegabytes, Map<String, String> more) {
    try (var shipped = GraphServer.class.getResourceAsStream("/graph/neo4j.conf")) {
      var text = new String(Objects.requireNonNull(shipped).readAllBytes(), UTF_8);
      var file = Files.createDirectories(folder).resolve("neo4j.conf");
      var lines = new StringBuilder();
      text.lines()
          .filter(line -> !more.containsKey(line.substring(0, Math.max(0, line.indexOf('=')))))
          .forEach(line -> lines.append(line).append('\n'));
      more.forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
      lines.append("server.memory.pagecache.size=%dm%n".formatted(pageCacheMegabytes));
      return Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The graph's settings could not be written.", e);
    }
  }

  private static String boltAddress(DatabaseManagementService server) {
    var database = (GraphDatabaseAPI) server.database(DATABASE);
    var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    return "bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort();
  }

  private static Driver connect(String address, Secret secret) {
    if (secret.isNew()) {
      try (var first = open(address, FIRST_PASSWORD);
          var session = first.session(SessionConfig.forDatabase("system"))) {
        session
            .run(
                "ALTER CURRENT USER SET PASSWORD FROM $first TO $password",
                Map.of("first", FIRST_PASSWORD, "password", secret.value()))
            .consume();
      }
      secret.keep();
    }
    var driver = open(address, secret.value());
    driver.verifyConnectivity();
    return driver;
  }

  private static Driver open(String address, String password) {
    return GraphDatabase.driver(address, AuthTokens.basic(USER, password), driverSettings());
  }

  /// How the product talks to any Neo4j. The driver's standard logger writes every message out as
  /// text before it asks whether anyone listens; this one asks first.
  @SuppressWarnings("deprecation")
  static Config driverSettings() {
    return Config.builder()
        .withLogging(Logging.slf4j())
        .withTelemetryDisabled(true)
        .withMaxTransactionRetryTime(20, TimeUnit.SECONDS)
        .build();
  }
}
