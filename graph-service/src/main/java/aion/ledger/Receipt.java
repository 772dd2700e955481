package aion.ledger;

import aion.problem.Problem;
import java.time.Instant;

/// The answer to one posting.
public sealed interface Receipt {
  /// The posting's id.
  String id();

  /// The entry is in the ledger, durably.
  ///
  /// @param offset its place in the partition, from 1, without gaps
  /// @param known whether it was there already, so that this posting changed nothing
  record Appended(
      String id, String partition, long offset, Instant recordTime, String hash, boolean known)
      implements Receipt {}

  /// Nothing was changed.
  record Refused(String id, Problem problem) implements Receipt {}
}
