package aion.ledger;

/// What an entry says. Facts are never edited: a later entry says what changed.
public sealed interface Fact permits Movement, EntityFact, OrderFact, Observed {
  /// The entry's kind, e.g. `movement.issue`; stable, part of the hashed form.
  String kind();
}
