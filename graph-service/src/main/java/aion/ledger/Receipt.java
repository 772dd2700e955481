package aion.ledger;

import aion.problem.Problem;
import java.time.Instant;
import java.util.List;

/// The answer to one posting.
public sealed interface Receipt {
  /// The posting's id.
  String id();

  /// The entry is in the ledger, durably.
  ///
  /// @param offset its place in the partition, from 1, without gaps
  /// @param known whether it was there already, so that this posting changed nothing
  /// @param notes what a shape warns of, in English; the entry has it in both languages
  record Appended(
      String id,
      String partition,
      long offset,
      Instant recordTime,
      String hash,
      boolean known,
      List<String> notes)
      implements Receipt {
    public Appended {
      notes = List.copyOf(notes);
    }

    public Appended(
        String id, String partition, long offset, Instant recordTime, String hash, boolean known) {
      this(id, partition, offset, recordTime, hash, known, List.of());
    }
  }

  /// Nothing was changed.
  record Refused(String id, Problem problem) implements Receipt {}
}
