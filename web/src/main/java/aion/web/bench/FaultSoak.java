package aion.web.bench;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Long runs against crowds, disks and clocks; each says whether its promise held.
final class FaultSoak {
  private static final int DISK_MEGABYTES = 1_000;
  private static final int CLIENTS = 64;
  private static final int TRIES = 16;

  private final Path folder;
  private final Report report;
  private final Consumer<String> progress;
  private final long start = System.nanoTime();

  FaultSoak(Path folder, Report report, Consumer<String> progress) {
    this.folder = folder;
    this.report = report;
    this.progress = progress;
  }

  boolean withdrawals(int rounds) {
    try (var parts = LedgerParts.in(folder)) {
      var company = new BenchCompany("", 2, 5, Instant.now());
      var oversell = new Oversell(parts.ledger(), parts.graph(), parts.verifier(), company, "hot");
      var outcome = oversell.rounds(rounds, CLIENTS, TRIES);
      report.note(
          "%d clients issue and reserve from 10 positions, %d times each a round; about half can be granted."
              .formatted(CLIENTS, TRIES));
      return held(
          "withdrawals asked for",
          outcome.granted() + outcome.refused(),
          outcome.granted(),
          outcome.faults());
    }
  }

  boolean fullDisk(int rounds) {
    var mounted = SmallDisk.mount(folder.resolve("disk"), DISK_MEGABYTES);
    try (var disk =
        mounted.orElseThrow(() ->
            new Problem(
                ProblemCode.FORBIDDEN,
                "A small disk to fill up cannot be mounted.",
                "Run this as the superuser, where mounting is allowed."))) {
      var outcome = new DiskRounds(folder, disk, progress).run(rounds);
      report.note(
          "Each round fills a disk of %,d MiB and makes it read-only; every fifth also kills the server while the disk is full and starts it again. Postings are refused with the code, readers verify the ledger, and postings go on once there is room."
              .formatted(DISK_MEGABYTES));
      return held("fillings", outcome.rounds(), outcome.acknowledged(), outcome.faults());
    }
  }

  boolean jumpingClock(int rounds) {
    var library =
        ClockRounds.findLibrary()
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "The library libfaketime is not there.",
                    "Install the package faketime."));
    var outcome = new ClockRounds(folder, library, progress).run(rounds, 2_000);
    report.note(
        "Eight clients post while the clock of the server alone jumps by -1 h and +2 d, stands still, runs ten times as fast and is right again.");
    return held("jumps", outcome.jumps(), outcome.acknowledged(), outcome.faults());
  }

  boolean archiving(int rounds) {
    var outcome = new ArchiveKills(folder, progress).run(rounds);
    return held("kill -9 while archiving", outcome.kills(), outcome.entries(), outcome.faults());
  }

  private boolean held(String what, long times, long granted, List<String> faults) {
    report.put(what, "", "all rounds", times);
    report.put("postings granted", "", "all rounds", granted);
    report.put("violations", "bar 0", "all rounds", faults.size());
    var time = Duration.ofNanos(System.nanoTime() - start);
    report.put("time", "s", "all rounds", time.toSeconds());
    faults.stream().limit(20).forEach(report::note);
    return faults.isEmpty();
  }
}
