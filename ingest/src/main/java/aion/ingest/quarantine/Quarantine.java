package aion.ingest.quarantine;

import static aion.problem.ProblemCode.NOT_FOUND;

import aion.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows that wait to be mended.
public final class Quarantine {
  private static final int PAGE = 500;

  private final QuarantineStore store;
  private final Rehearsed rehearsed = new Rehearsed();
  private final Mending mending;

  public Quarantine(QuarantineStore store, Mending mending) {
    this.store = store;
    this.mending = mending;
  }

  /// Rows in the order of their ids: by run, then by line. Those of a dry run are kept for a while
  /// and found by its id only.
  ///
  /// @param run only rows of this import; null for all
  /// @param after the id of the last row of the page before; null for the first page
  public List<QuarantinedRow> list(@Nullable String run, int first, @Nullable String after) {
    if (run != null && rehearsed.has(run)) return rehearsed.list(run, first, after);
    return store.list(run, first, after);
  }

  /// How many rows wait.
  ///
  /// @param run only rows of this import; null for all
  public long count(@Nullable String run) {
    return run != null && rehearsed.has(run) ? rehearsed.count(run) : store.count(run);
  }

  public Optional<QuarantinedRow> find(String id) {
    return store.find(id);
  }

  /// Writes all rows of a run as CSV: line, code, reason, remedy, text.
  public void download(String run, OutputStream out) {
    try {
      var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      var table = new QuarantineTable(writer);
      table.header();
      String after = null;
      for (var page = list(run, PAGE, after); !page.isEmpty(); page = list(run, PAGE, after)) {
        for (var row : page) table.write(row);
        after = page.getLast().id();
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The rows could not be written.", e);
    }
  }

  /// Sends the row again with its text mended. It leaves the quarantine when it is accepted.
  ///
  /// @return the row with what is wrong with it now; empty when it was accepted
  /// @throws Problem NOT_FOUND when no such row waits
  public Optional<QuarantinedRow> mend(String id, String text, String actor) {
    var row = get(id);
    var outcome = mending.send(row, store.formOf(row.run()), text, actor);
    switch (outcome) {
      case Mending.Outcome.Posted posted -> store.remove(row, posted.known());
      case Mending.Outcome.Refused refused -> {
        var still = row.with(text, refused.problem());
        store.replace(still);
        return Optional.of(still);
      }
    }
    return Optional.empty();
  }

  /// Takes the row out of the quarantine without posting it; it stays counted as refused.
  ///
  /// @throws Problem NOT_FOUND when no such row waits
  public void dismiss(String id) {
    store.dismiss(get(id));
  }

  /// Takes in the refused rows of an import.
  public void add(List<QuarantinedRow> rows, boolean dryRun) {
    if (rows.isEmpty()) return;
    if (dryRun) rehearsed.add(rows);
    else store.add(rows);
  }

  private QuarantinedRow get(String id) {
    return store
        .find(id)
        .orElseThrow(() ->
            new Problem(
                NOT_FOUND,
                "No row '%s' waits in the quarantine.".formatted(Problem.echo(id)),
                "List the quarantine; the row may have been mended already."));
  }
}
