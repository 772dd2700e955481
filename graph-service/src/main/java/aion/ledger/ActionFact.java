package aion.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of an order that was to leave the house.
public sealed interface ActionFact extends Fact {
  /// The number of the order.
  String order();

  /// SHA-256 of the payload that was approved.
  String payloadHash();

  /// The target has it.
  ///
  /// @param receipt what the target said, or where it lies; empty when nothing
  record Sent(String order, String payloadHash, String target, String receipt)
      implements ActionFact {
    @Override
    public String kind() {
      return "action.sent";
    }
  }

  /// It could not be sent.
  ///
  /// @param attempt counts from 1
  /// @param code of the problem
  /// @param retryAt when it is tried again; null when a person must see to it first
  record Failed(
      String order,
      String payloadHash,
      String target,
      long attempt,
      String code,
      String reason,
      @Nullable Instant retryAt)
      implements ActionFact {
    @Override
    public String kind() {
      return "action.failed";
    }
  }

  /// A person wants it tried again at once.
  record Resent(String order, String payloadHash) implements ActionFact {
    @Override
    public String kind() {
      return "action.resent";
    }
  }
}
