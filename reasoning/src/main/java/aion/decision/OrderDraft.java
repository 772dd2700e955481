package aion.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft as an approver reads it.
///
/// @param card ref of the card it came of
/// @param action how the card was decided: accepted or edited
/// @param reason empty when none was given
/// @param payload the exact JSON text that would be ordered
/// @param order what the payload says
/// @param stock the stock it is for, as it is now
/// @param changes what has changed since it was drafted
/// @param endedBy who approved, withdrew or let it expire; null while it waits
public record OrderDraft(
    String number,
    DraftState state,
    String by,
    Instant createdAt,
    Instant expiresAt,
    String card,
    String action,
    String reason,
    String payload,
    String payloadHash,
    Order order,
    String itemName,
    String supplierName,
    String siteName,
    Stock stock,
    List<Change> changes,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  public OrderDraft {
    changes = List.copyOf(changes);
  }

  /// What the order does to stock, in base units.
  public record Stock(BigDecimal available, BigDecimal onOrder, BigDecimal onOrderThen) {}

  /// What can change under a draft.
  public enum Subject {
    /// What is available at its location.
    AVAILABLE,
    /// What is on order for its location.
    ON_ORDER,
    /// The price its supplier offers for the quantity.
    PRICE,
    /// Its supplier offers the item no more, or not this quantity.
    OFFER
  }

  /// @param before as drafted
  /// @param now null when there is none any more
  public record Change(Subject subject, @Nullable BigDecimal before, @Nullable BigDecimal now) {}
}
