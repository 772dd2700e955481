package aion.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody decided on a card, or on the draft of an order that came of one.
public sealed interface DecisionFact extends Fact {
  /// The card as it was shown to who decided.
  ///
  /// @param card ref of the card
  /// @param madeAt when what it advises was last changed
  /// @param offer ref of the offer it advised
  /// @param quantity in `unit`, the base unit of the item
  record Shown(
      String card,
      Instant madeAt,
      String offer,
      BigDecimal quantity,
      String unit,
      String urgency) {}

  /// An order that waits for an approval.
  ///
  /// @param number of the purchase order to be
  /// @param payload canonical JSON of exactly what would be ordered
  /// @param payloadHash SHA-256 of the payload
  record Proposal(String number, String payload, String payloadHash) {}

  /// Ways to decide on a card.
  enum Action {
    /// Order what it advises.
    ACCEPTED,
    /// Order something else of the same item.
    EDITED,
    /// Something else is done about it, outside of this card.
    OVERRIDDEN,
    /// Not before a day.
    SNOOZED,
    /// Nothing is done.
    REJECTED;

    /// As in the scheme DecisionAction.
    public String notation() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether an order is drafted.
    public boolean drafts() {
      return this == ACCEPTED || this == EDITED;
    }
  }

  /// A card was decided on.
  ///
  /// @param draft null when nothing is to be ordered
  /// @param until the day on which a snoozed card is shown again; null for other actions
  /// @param code why it was overridden, as one word; null for other actions
  /// @param reason empty when none was given
  record Taken(
      Action action,
      Shown shown,
      @Nullable Proposal draft,
      @Nullable LocalDate until,
      @Nullable String code,
      String reason)
      implements DecisionFact {
    @Override
    public String kind() {
      return "decision." + action.notation();
    }
  }

  /// A card that was set aside is open again.
  ///
  /// @param card ref of the card
  record Reopened(String card, String reason) implements DecisionFact {
    @Override
    public String kind() {
      return "decision.reopened";
    }
  }

  /// Somebody approved exactly this payload, which is ordered with it.
  ///
  /// @param draft number of the draft
  /// @param role by which it was approved
  /// @param limit the most that this role may approve, in the draft's currency; null when it may
  ///   approve nothing in that currency
  record Approved(String draft, String payloadHash, String role, @Nullable BigDecimal limit)
      implements DecisionFact {
    @Override
    public String kind() {
      return "decision.approved";
    }
  }

  /// A draft will not be ordered; its card is open again.
  record Withdrawn(String draft, String reason) implements DecisionFact {
    @Override
    public String kind() {
      return "decision.withdrawn";
    }
  }

  /// Nobody approved a draft in time; its card is open again.
  record Expired(String draft) implements DecisionFact {
    @Override
    public String kind() {
      return "decision.expired";
    }
  }
}
