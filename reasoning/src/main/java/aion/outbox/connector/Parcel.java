package aion.outbox.connector;

import aion.digest.Sha256;
import aion.outbox.document.Document;
import java.time.Instant;
import java.util.List;

/// What is sent for an order.
///
/// @param order its number
/// @param payload canonical JSON, exactly as approved
/// @param documents the forms that targets take which do not read JSON
public record Parcel(
    String order,
    String payload,
    String payloadHash,
    Instant approvedAt,
    List<Document> documents) {
  public Parcel {
    documents = List.copyOf(documents);
  }

  /// By what a receiver knows this order again, however often it comes.
  public String key() {
    return keyOf(order, payloadHash);
  }

  /// As [#key], before anything is written.
  public static String keyOf(String order, String payloadHash) {
    return "order_" + Sha256.hexOf(order + "\n" + payloadHash).substring(0, 32);
  }
}
