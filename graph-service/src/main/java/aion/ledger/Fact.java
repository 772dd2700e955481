package aion.ledger;

import org.jspecify.annotations.Nullable;

/// What an entry says. Facts are never edited: a later entry says what changed.
public sealed interface Fact permits Movement, EntityFact, OrderFact, Observed, EpcisEvent {
  /// The entry's kind, e.g. `movement.issue`; stable, part of the hashed form.
  String kind();

  /// The id of the entry that this one is about; null for most.
  default @Nullable String mentions() {
    return switch (this) {
      case Movement.Correction correction -> correction.of();
      case Movement.Arrival arrival -> arrival.dispatch();
      default -> null;
    };
  }
}
