package aion.ingest.quarantine;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows that wait to be mended.
public interface Quarantine {
  /// Rows in the order of their ids: by run, then by line.
  ///
  /// @param run only rows of this import; null for all
  /// @param after the id of the last row of the page before; null for the first page
  List<QuarantinedRow> list(@Nullable String run, int first, @Nullable String after);

  /// How many rows wait.
  ///
  /// @param run only rows of this import; null for all
  long count(@Nullable String run);

  /// Writes all rows of a run as CSV: line, code, reason, remedy, text.
  void download(String run, OutputStream out);

  /// Sends the row again with its text mended. It leaves the quarantine when it is accepted.
  ///
  /// @return the row with what is wrong with it now; empty when it was accepted
  /// @throws aion.problem.Problem NOT_FOUND when no such row waits
  Optional<QuarantinedRow> mend(String id, String text, String actor);

  /// Takes the row out of the quarantine without posting it; it stays counted as refused.
  ///
  /// @throws aion.problem.Problem NOT_FOUND when no such row waits
  void dismiss(String id);
}
