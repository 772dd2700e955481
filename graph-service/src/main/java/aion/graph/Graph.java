package aion.graph;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/// The graph, as every part of the product reaches it: through the driver, embedded or not. Whoever
/// writes passes one gate, so that all writers of this process can be held for a moment.
public final class Graph {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Driver driver;
  private final SessionConfig session;
  private final String database;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

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

  /// Adds the constraints, indexes and names of a schema, in transactions of their own: schema and
  /// data share none.
  public void prepare(Schema schema) {
    changing(() -> schema.prepare(driver, database));
  }

  /// Takes away what a schema no longer asks for.
  public void tidy(Schema schema) {
    changing(() -> schema.tidy(driver, database));
  }

  private void changing(Runnable work) {
    gate.readLock().lock();
    try {
      work.run();
    } finally {
      gate.readLock().unlock();
    }
  }

  /// Runs several statements as one transaction; retried when the database asks for it. The work
  /// must not wait for another writer, who may be held.
  public <T> T write(Function<TransactionContext, T> work) {
    gate.readLock().lock();
    try (var open = driver.session(session)) {
      return open.executeWrite(work::apply);
    } finally {
      gate.readLock().unlock();
    }
  }

  /// Runs several statements as one transaction and takes all of it back.
  public <T> T rehearse(Function<SimpleQueryRunner, T> work) {
    gate.readLock().lock();
    try (var open = driver.session(session);
        var tx = open.beginTransaction()) {
      var result = work.apply(tx);
      tx.rollback();
      return result;
    } finally {
      gate.readLock().unlock();
    }
  }

  /// Does the work while no writer of this process has a transaction open: what is committed is
  /// whole and stays as it is. Reads go on; writers wait.
  public <T> T whileStill(Supplier<T> work) {
    try {
      if (!gate.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        throw new Problem(
            ProblemCode.QUERY_TIMEOUT,
            "The writers did not come to rest within %d s.".formatted(PATIENCE.toSeconds()),
            "Try again when less is being imported.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the writers.", e);
    }
    try {
      return work.get();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /// Runs several statements as one transaction, once, and leaves the moment of the commit to
  /// `committing`, which is given the commit to run.
  public void write(Consumer<SimpleQueryRunner> work, Consumer<Runnable> committing) {
    gate.readLock().lock();
    try (var open = driver.session(session);
        var tx = open.beginTransaction()) {
      work.accept(tx);
      committing.accept(tx::commit);
    } finally {
      gate.readLock().unlock();
    }
  }
}
