package aion.archive;

import aion.ledger.Entry;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Takes entries and writes them to two files. One at a time, on a connection of its own.
final class ColdWriter implements AutoCloseable {
  private static final Sql TABLES = Sql.named("archive/new-tables");
  private static final Sql DROP = Sql.named("archive/drop-new-tables");
  private static final Sql WRITE_ENTRIES = Sql.named("archive/write-entries");
  private static final Sql WRITE_MOVED = Sql.named("archive/write-moved");

  private final DuckDBConnection connection;
  private final DuckDBAppender entries;
  private final DuckDBAppender moved;

  ColdWriter(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    execute(TABLES);
    this.entries = connection.createAppender("temp", "main", "newEntries");
    this.moved = connection.createAppender("temp", "main", "newMoved");
  }

  void add(HotEntry hot) throws SQLException {
    var entry = hot.entry();
    entries.beginRow();
    entries.append(entry.id());
    entries.append(entry.partition());
    entries.append(entry.offset());
    entries.append(entry.kind());
    entries.append(ColdRows.stored(entry.validTime()));
    entries.append(ColdRows.stored(entry.recordTime()));
    entries.append(entry.actor());
    entries.append(entry.source());
    entries.append(entry.traceId());
    entries.append(entry.payload());
    entries.append(entry.effect());
    entries.append(entry.previousHash());
    entries.append(entry.hash());
    entries.append(hot.changed());
    text(entries, hot.corrects());
    entries.endRow();
    for (var move : hot.moved()) add(entry, move);
  }

  private void add(Entry entry, ArchivedMove move) throws SQLException {
    moved.beginRow();
    moved.append(move.position());
    moved.append(move.entry());
    moved.append(move.kind());
    moved.append(entry.partition());
    moved.append(move.offset());
    moved.append(ColdRows.stored(move.validTime()));
    moved.append(ColdRows.stored(move.recordTime()));
    moved.append(move.line());
    moved.append(move.sequence());
    moved.append(move.place());
    moved.append(move.delta());
    moved.append(move.effect());
    number(move.counted());
    text(moved, move.cancels());
    text(moved, move.standsFor());
    moved.append(move.reserved());
    moved.append(move.onHold());
    moved.append(move.inTransit());
    moved.append(move.onOrder());
    moved.endRow();
  }

  private static void text(DuckDBAppender to, @Nullable String value) throws SQLException {
    if (value == null) to.appendNull();
    else to.append(value);
  }

  private void number(@Nullable Long value) throws SQLException {
    if (value == null) moved.appendNull();
    else moved.append(value.longValue());
  }

  void writeTo(Path entriesFile, Path movedFile) throws SQLException {
    entries.flush();
    moved.flush();
    ColdStore.run(connection, WRITE_ENTRIES, entriesFile.toString());
    ColdStore.run(connection, WRITE_MOVED, movedFile.toString());
  }

  @Override
  public void close() throws SQLException {
    entries.close();
    moved.close();
    execute(DROP);
  }

  private void execute(Sql statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(statements.text());
    }
  }
}
