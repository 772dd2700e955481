package aion.web.bench;

import aion.audit.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The long runs of what the proof and the backups promise.
///
/// @param folder an empty folder
record ProofSoak(Path folder, Report report, Consumer<String> progress) {
  private static final String ALL = "all rounds";

  /// I7: whatever is changed behind the ledger's back is found, and nothing else.
  boolean tampering(int rounds) {
    try (var parts = LedgerParts.in(folder.resolve("home"))) {
      var verifier = new Verifier(parts.graph());
      var outcome =
          new ChainRounds(parts.ledger(), parts.graph(), verifier, System.nanoTime()).run(rounds);
      report.put("tamperings", "", ALL, outcome.tamperings());
      report.put("found, with the first bad entry named", "", ALL, outcome.found());
      report.put("clean runs between", "", ALL, outcome.clean());
      report.note(
          "Each of: an edit of one character of any field, deletion of one entry or of a middle, insertion, swap, reorder, a tail cut off with its head set back, and a chain written anew from some entry on with all hashes and its head. The heads were written down before.");
      return held(outcome.faults());
    }
  }

  /// I12: a backup under load restores to its marker; a damaged one is refused.
  boolean backups(int rounds) {
    var outcome = new BackupRounds(folder, progress).run(rounds);
    report.put("backups under load, restored and proved", "", ALL, outcome.backups());
    report.put("the same with one byte changed, refused", "", ALL, outcome.backups());
    report.put("postings acknowledged meanwhile", "", ALL, outcome.acknowledged());
    report.put("longest wait of postings", "ms", ALL, outcome.longestHeld().toMillis());
    return held(outcome.faults());
  }

  /// I15: a second instance on the same home is refused.
  boolean secondInstances(int rounds) {
    var faults = new SecondInstanceRounds(folder, progress).run(rounds);
    report.put("second instances refused with a clear sentence", "", ALL, rounds - faults.size());
    return held(faults);
  }

  private boolean held(List<String> faults) {
    report.put("faults", "bar 0", ALL, faults.size());
    faults.stream().limit(20).forEach(report::note);
    return faults.isEmpty();
  }
}
