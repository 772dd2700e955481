package aion.ingest;

import aion.ingest.gate.Verdict;
import aion.ingest.quarantine.QuarantinedRow;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far one import has come; counts verdicts.
final class Progress {
  private final ImportRun begun;
  private long accepted;
  private long known;
  private long refused;
  private double share;

  Progress(ImportRun begun) {
    this.begun = begun;
  }

  /// Counts a chunk.
  ///
  /// @return its refused rows
  List<QuarantinedRow> count(List<Verdict> verdicts, double newShare) {
    var rows = new ArrayList<QuarantinedRow>();
    for (var verdict : verdicts)
      switch (verdict) {
        case Verdict.Accepted _ -> accepted++;
        case Verdict.Known _ -> known++;
        case Verdict.Refused no -> {
          refused++;
          var row = no.row().row();
          rows.add(
              QuarantinedRow.of(
                  begun.id(),
                  begun.mapping(),
                  row.line(),
                  row.text(),
                  no.row().occurrence(),
                  no.problem()));
        }
      }
    share = newShare;
    return rows;
  }

  ImportRun running() {
    return as(ImportRun.State.RUNNING, null, share, null, null);
  }

  ImportRun done(Instant at) {
    return as(ImportRun.State.DONE, at, 1.0, null, null);
  }

  ImportRun failed(Instant at, Problem problem) {
    var text = problem.what() + " " + problem.remedy();
    return as(ImportRun.State.FAILED, at, share, text, problem.code());
  }

  private ImportRun as(
      ImportRun.State state,
      @org.jspecify.annotations.Nullable Instant endedAt,
      double progress,
      @org.jspecify.annotations.Nullable String failure,
      @org.jspecify.annotations.Nullable ProblemCode code) {
    return new ImportRun(
        begun.id(),
        begun.mapping(),
        begun.fileName(),
        state,
        begun.dryRun(),
        begun.startedAt(),
        endedAt,
        accepted + known + refused,
        accepted,
        known,
        refused,
        progress,
        failure,
        code,
        begun.notice());
  }
}
