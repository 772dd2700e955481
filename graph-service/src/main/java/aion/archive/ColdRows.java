package aion.archive;

import aion.ledger.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How entries and moves are read from rows, and times are turned into theirs.
final class ColdRows {
  private ColdRows() {}

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("id"),
        row.getString("partition"),
        row.getLong("offset"),
        row.getString("kind"),
        instant(row.getLong("validTime")),
        instant(row.getLong("recordTime")),
        row.getString("actor"),
        row.getString("source"),
        row.getString("traceId"),
        row.getString("payload"),
        row.getString("effect"),
        row.getString("previousHash"),
        row.getString("hash"));
  }

  static ArchivedMove move(ResultSet row) throws SQLException {
    return new ArchivedMove(
        row.getString("position"),
        row.getString("entry"),
        row.getString("kind"),
        row.getLong("offset"),
        instant(row.getLong("validTime")),
        instant(row.getLong("recordTime")),
        row.getInt("line"),
        row.getLong("sequence"),
        row.getLong("place"),
        row.getLong("delta"),
        row.getLong("effect"),
        number(row, "counted"),
        row.getString("cancels"),
        row.getString("standsFor"),
        row.getLong("reserved"),
        row.getLong("onHold"),
        row.getLong("inTransit"),
        row.getLong("onOrder"));
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static LocalDateTime stored(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
