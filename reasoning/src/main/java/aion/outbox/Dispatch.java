package aion.outbox;

import java.time.Instant;
import org.neo4j.driver.Record;

/// An approved order on its way out.
///
/// @param order its number
/// @param attempts how often it was tried
/// @param failures how often the target failed since it last took an order
/// @param mail the supplier's e-mail address; empty when it is not known
record Dispatch(
    String order,
    String payload,
    String payloadHash,
    Instant createdAt,
    long attempts,
    long failures,
    String mail) {
  static Dispatch from(Record row) {
    return new Dispatch(
        row.get("order").asString(),
        row.get("payload").asString(),
        row.get("payloadHash").asString(),
        row.get("createdAt").asZonedDateTime().toInstant(),
        row.get("attempts").asLong(),
        row.get("failures").asLong(),
        mailIn(row.get("url").asString("")));
  }

  private static String mailIn(String url) {
    return url.startsWith("mailto:") ? url.substring("mailto:".length()) : "";
  }
}
