package aion.outbox;

import aion.graph.StoredTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// How an approved order stands on its way out.
///
/// @param attempts how often it failed
/// @param createdAt when it was approved
/// @param attemptedAt when it was last tried; null before
/// @param nextAttemptAt when it is tried again; null when it is not waiting for that
/// @param sentAt when the target had it; null before
/// @param target where it was sent to; null before the first attempt
/// @param receipt what the target said, or where it lies; null before it was sent
/// @param code of the problem that keeps it; null when there is none
/// @param reason what the problem is, in a sentence; null when there is none
public record OrderDispatch(
    String order,
    DispatchState state,
    int attempts,
    Instant createdAt,
    @Nullable Instant attemptedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable String target,
    @Nullable String receipt,
    @Nullable String code,
    @Nullable String reason,
    String payloadHash) {
  static OrderDispatch from(Record row) {
    return new OrderDispatch(
        row.get("order").asString(),
        DispatchState.of(row.get("state").asString()),
        row.get("attempts").asInt(),
        Objects.requireNonNull(StoredTime.from(row.get("createdAt"))),
        StoredTime.from(row.get("attemptedAt")),
        StoredTime.from(row.get("nextAttemptAt")),
        StoredTime.from(row.get("sentAt")),
        text(row.get("target")),
        text(row.get("receipt")),
        text(row.get("code")),
        text(row.get("error")),
        row.get("payloadHash").asString());
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
