package aion.ingest.gate;

import aion.problem.Problem;

/// How a row ended.
public sealed interface Verdict {
  CompiledRow row();

  /// At least one of its entries is new in the ledger.
  record Accepted(CompiledRow row) implements Verdict {}

  /// All its entries were there before.
  record Known(CompiledRow row) implements Verdict {}

  /// An entry of it was refused, and those after that one were not posted.
  record Refused(CompiledRow row, Problem problem) implements Verdict {}
}
