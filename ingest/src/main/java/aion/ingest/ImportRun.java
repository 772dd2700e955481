package aion.ingest;

import aion.problem.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One import of one file, as it stands. accepted + known + refused = rows once it is done.
///
/// @param endedAt null while it runs
/// @param rows rows read so far, without the header
/// @param known rows whose entries were all in the ledger before
/// @param progress share of the file's bytes that were read, 0 to 1
/// @param failure why the file as a whole was refused, with the remedy; null unless FAILED
/// @param failureCode the code of that problem; null unless FAILED
/// @param notice what a reader of the result must know; null when there is nothing
public record ImportRun(
    String id,
    String mapping,
    String fileName,
    State state,
    boolean dryRun,
    Instant startedAt,
    @Nullable Instant endedAt,
    long rows,
    long accepted,
    long known,
    long refused,
    double progress,
    @Nullable String failure,
    @Nullable ProblemCode failureCode,
    @Nullable String notice) {

  /// Where a run stands.
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
