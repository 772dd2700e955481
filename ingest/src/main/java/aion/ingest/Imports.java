package aion.ingest;

import aion.problem.Problem;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Files become ledger entries. Importing a file twice posts nothing the second time.
public interface Imports {
  /// All mappings by name.
  List<MappingInfo> mappings();

  /// Takes the content in and imports it in the background.
  ///
  /// @return the run as it starts; it ends as DONE or FAILED, see [#findRun]
  /// @throws Problem MAPPING_UNKNOWN, FILE_NAME_INVALID, IMPORT_TOO_LARGE before anything is read
  default ImportRun start(
      String mapping, String fileName, InputStream content, String actor, boolean dryRun) {
    return start(ImportRequest.of(mapping, fileName, actor, dryRun), content);
  }

  ImportRun start(ImportRequest request, InputStream content);

  /// Imports and waits.
  default ImportRun run(
      String mapping, String fileName, Path content, String actor, boolean dryRun) {
    return run(ImportRequest.of(mapping, fileName, actor, dryRun), content);
  }

  ImportRun run(ImportRequest request, Path content);

  Optional<ImportRun> findRun(String id);

  /// The latest first.
  List<ImportRun> latestRuns(int first);

  /// Calls the listener with each new state of the run, the last time when it has ended. At once
  /// with the present state; never again after `close`.
  Listening listen(String id, Consumer<ImportRun> listener);

  /// What to tell the sender of a file of which not one row went in: the first thing that was
  /// wrong; empty when a row was accepted or known.
  Optional<Problem> findRefusal(ImportRun run);

  /// A listener's place; closing gives it up.
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
