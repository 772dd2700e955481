package aion.ledger;

/// A posting with the stored form of its fact, made by the caller's thread before it waits.
record Said(Posting posting, String payload) {
  static Said of(Posting posting) {
    return new Said(posting, Payload.of(posting.fact()));
  }

  String id() {
    return posting.id();
  }

  Fact fact() {
    return posting.fact();
  }
}
