package aion.archive;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// DuckDB in this process, over the files of the archive. It is started at the first use, so that a
/// home without an archive pays nothing for it.
final class ColdStore implements AutoCloseable {
  private static final Sql OPEN = Sql.named("archive/open");
  private static final Sql VIEWS = Sql.named("archive/views");
  private static final Sql ENTRY_FILES = Sql.named("archive/use-entry-files");
  private static final Sql MOVED_FILES = Sql.named("archive/use-moved-files");
  private static final Sql PARTITIONS = Sql.named("archive/use-partitions");
  private static final Sql OFFSETS = Sql.named("archive/use-offsets");
  private static final int READERS = 2;

  private final Path folder;
  private final BlockingQueue<DuckDBConnection> free = new ArrayBlockingQueue<>(READERS);
  private @Nullable DuckDBConnection database;

  /// Turns the current row of a result into a value.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Does something with a connection of its own.
  interface Work<T> {
    T with(DuckDBConnection connection) throws SQLException;
  }

  /// What a statement may see: files, and how far each partition counts.
  record Slice(List<Path> entries, List<Path> moved, List<String> partitions, List<Long> offsets) {
    boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  ColdStore(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// Rows of a statement over the files of a slice; none when it has no files.
  ///
  /// @param parameters texts, whole numbers, or lists of texts
  <T> List<T> read(Slice slice, Sql statement, List<?> parameters, Row<T> row) {
    if (slice.isEmpty()) return List.of();
    var connection = borrow();
    try {
      use(slice, connection);
      try (var prepared = connection.prepareStatement(statement.text())) {
        for (int i = 0; i < parameters.size(); i++)
          prepared.setObject(i + 1, parameter(parameters.get(i), connection));
        var rows = new ArrayList<T>();
        try (var result = prepared.executeQuery()) {
          while (result.next()) rows.add(row.of(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw problemOf(e);
    } finally {
      free.add(connection);
    }
  }

  /// Works with a connection that is closed afterwards.
  <T> T work(Work<T> work) {
    try (var connection = (DuckDBConnection) database().duplicate()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw problemOf(e);
    }
  }

  /// Runs a statement that returns nothing.
  static void run(DuckDBConnection connection, Sql statement, Object... parameters)
      throws SQLException {
    try (var prepared = connection.prepareStatement(statement.text())) {
      for (int i = 0; i < parameters.length; i++)
        prepared.setObject(i + 1, parameter(parameters[i], connection));
      prepared.execute();
    }
  }

  @Override
  public synchronized void close() {
    try {
      for (var connection : free) connection.close();
      free.clear();
      if (database != null) database.close();
      database = null;
    } catch (SQLException e) {
      throw new IllegalStateException("The archive's reader did not close.", e);
    }
  }

  /// Makes the files of a slice what statements on this connection read.
  static void use(Slice slice, DuckDBConnection connection) throws SQLException {
    run(connection, ENTRY_FILES, texts(slice.entries));
    run(connection, MOVED_FILES, texts(slice.moved));
    run(connection, PARTITIONS, slice.partitions);
    run(connection, OFFSETS, slice.offsets);
    try (var statement = connection.createStatement()) {
      statement.execute(VIEWS.text());
    }
  }

  private static List<String> texts(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  private static Object parameter(Object value, DuckDBConnection connection) throws SQLException {
    if (!(value instanceof List<?> list)) return value;
    var numbers = !list.isEmpty() && list.getFirst() instanceof Long;
    return connection.createArrayOf(numbers ? "BIGINT" : "VARCHAR", list.toArray());
  }

  private DuckDBConnection borrow() {
    database();
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the archive.", e);
    }
  }

  private synchronized DuckDBConnection database() {
    if (database != null) return database;
    try {
      var opened = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
      try (var statement = opened.createStatement()) {
        var name = folder.toString().replace("'", "''");
        statement.execute(OPEN.text().replace("FOLDER", name));
      }
      for (int i = 0; i < READERS; i++) free.add((DuckDBConnection) opened.duplicate());
      database = opened;
      return opened;
    } catch (SQLException e) {
      throw problemOf(e);
    }
  }

  private RuntimeException problemOf(SQLException e) {
    var said = String.valueOf(e.getMessage());
    if (said.contains("No space left") || said.contains("not enough space")) return full();
    if (said.contains("IO Error") || said.contains("parquet") || said.contains("Parquet"))
      return new Problem(
          ProblemCode.CHAIN_BROKEN,
          "A file of the archive is missing or damaged.",
          "Run './aion archive --drill' to see which, and take it back from a backup.");
    return new IllegalStateException("The archive could not be read or written.", e);
  }

  static Problem full() {
    return new Problem(
        ProblemCode.STORAGE_FULL,
        "The disk is full: the archive's next file could not be written, and nothing was moved.",
        "Free some space and archive again; it goes on where it stopped.");
  }
}
