package aion.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// Instants as the graph stores them: zoned date-times in UTC, absent when there is none.
public final class StoredTime {
  private StoredTime() {}

  /// What to store; null stays null.
  public static @Nullable ZonedDateTime of(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC);
  }

  /// What was stored; null when there is nothing.
  public static @Nullable Instant from(Value value) {
    return value.isNull() ? null : value.asZonedDateTime().toInstant();
  }
}
