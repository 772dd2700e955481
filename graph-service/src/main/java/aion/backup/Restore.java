package aion.backup;

import aion.archive.Archive;
import aion.archive.ArchivedChains;
import aion.audit.CurrentState;
import aion.audit.HeadsFile;
import aion.audit.Verification;
import aion.audit.Verifier;
import aion.audit.Witnesses;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.LongConsumer;

/// A backup on its way back into a home: each file is checked, then the ledger it holds.
public final class Restore {
  private static final int PAGE_CACHE_MEGABYTES = 256;

  private final Path backup;
  private final Manifest manifest;

  /// @throws Problem BACKUP_INVALID when this is no whole backup
  public Restore(Path backup) {
    this.backup = backup;
    if (!Files.exists(backup)) throw Manifest.invalid(backup, "does not exist");
    if (!Files.isDirectory(backup))
      throw Manifest.invalid(backup, "is a file, maybe an empty one; a backup is a folder");
    this.manifest = Manifest.of(backup);
    for (var file : manifest.files()) check(file);
  }

  /// The state that the backup says it holds.
  public CurrentState marker() {
    return manifest.marker();
  }

  /// Copies the files into an empty folder.
  ///
  /// @throws Problem BACKUP_INVALID, naming the first file that is not as it was
  public void copyTo(Path folder) throws IOException {
    for (var file : manifest.files()) {
      var to = folder.resolve(file.path());
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.copy(backup.resolve(file.path()), to, StandardCopyOption.COPY_ATTRIBUTES);
      if (!StoredFile.of(folder, to).equals(file))
        throw Manifest.invalid(
            backup, "is damaged: the file '%s' is not as it was".formatted(file.path()));
    }
  }

  /// Proves what was copied.
  ///
  /// @throws Problem CHAIN_BROKEN, STATE_DIFFERS or RESTORE_REFUSED
  public Verification verify(Path folder, LongConsumer progress) {
    try (var server = GraphServer.start(folder.resolve("graph"), PAGE_CACHE_MEGABYTES);
        var archive = new Archive(server.graph(), folder.resolve("archive"))) {
      var heads = Witnesses.in(new HeadsFile(folder).path());
      var verification =
          new Verifier(server.graph(), new ArchivedChains(archive)).verify(heads, progress);
      var bad = verification.firstBad();
      if (bad != null)
        throw new Problem(
            bad.code(),
            "What was restored does not hold. %s (%s)".formatted(bad.what(), bad.where()),
            "Take an earlier backup.");
      requireMarker(verification);
      return verification;
    }
  }

  private void requireMarker(Verification verification) {
    var said = manifest.marker().hash();
    var there = verification.state();
    boolean sameHeads = there.heads().equals(said.heads());
    if (!sameHeads || !there.balances().equals(said.balances()))
      throw new Problem(
          ProblemCode.RESTORE_REFUSED,
          "The restored ledger has the state %s; the backup's marker says %s. Its %s differ."
              .formatted(there.hash(), said.hash(), sameHeads ? "balances" : "heads"),
          "Take another backup.");
  }

  private void check(StoredFile file) {
    var path = backup.resolve(file.path()).normalize();
    if (!path.startsWith(backup.normalize()) || Path.of(file.path()).isAbsolute())
      throw Manifest.invalid(backup, "names a file outside of itself");
    if (!Files.isRegularFile(path))
      throw Manifest.invalid(backup, "is damaged: the file '%s' is missing".formatted(file.path()));
  }
}
