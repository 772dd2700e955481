package aion.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/// The graph, as every part of the product reaches it: through the driver, embedded or not.
public final class Graph {
  private final Driver driver;
  private final SessionConfig session;
  private final String database;

  public Graph(Driver driver, String database) {
    this.driver = driver;
    this.session = SessionConfig.forDatabase(database);
    this.database = database;
  }

  /// The name of the database all of this happens in.
  public String database() {
    return database;
  }

  /// Rows of a statement that only reads.
  public <T> List<T> read(Cypher statement, Map<String, ?> parameters, Function<Record, T> row) {
    return read(statement.text(), parameters, row);
  }

  /// Rows of a generated statement that only reads; statements that are known at build time are
  /// files, see [Cypher].
  public <T> List<T> read(String generated, Map<String, ?> parameters, Function<Record, T> row) {
    try (var open = driver.session(session)) {
      return open.executeRead(
          tx -> tx.run(generated, Map.<String, Object>copyOf(parameters)).list(row));
    }
  }

  /// Runs several statements as one transaction; retried when the database asks for it.
  public <T> T write(Function<TransactionContext, T> work) {
    try (var open = driver.session(session)) {
      return open.executeWrite(work::apply);
    }
  }

  /// Runs several statements as one transaction, once, and leaves the moment of the commit to
  /// `committing`, which is given the commit to run.
  public void write(Consumer<SimpleQueryRunner> work, Consumer<Runnable> committing) {
    try (var open = driver.session(session);
        var tx = open.beginTransaction()) {
      work.accept(tx);
      committing.accept(tx::commit);
    }
  }
}
