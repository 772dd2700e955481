package aion.web.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The long runs of what must always hold.
@Command(
    name = "soak",
    description = {
      "Runs one of the promises for long, against the real server in a process of its own:",
      "I1  sums of deltas = balances after kill -9      I2  nothing acknowledged is lost by kill -9",
      "I3  a posting sent again has one effect          I5  postings of ten lines are all or nothing",
      "I7  any tampering is found                       I12 backups under load restore to their marker",
      "I15 a second instance on a home is refused       I4  no balance falls below zero",
      "I13 a full or read-only disk refuses postings, not readers (needs the superuser)",
      "I11 archive and graph are the whole history, however often archiving is killed",
      "I14 a jumping clock changes neither order nor balances (needs the package faketime)",
      "Exits with 1 when the promise does not hold."
    },
    mixinStandardHelpOptions = true)
final class SoakBench implements Callable<Integer> {
  private static final int CLIENTS = 16;

  @Mixin private BenchOptions options;

  @Parameters(index = "0", paramLabel = "PROMISE", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Promise promise;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds (default: 100 kills, 100 of 1,024 withdrawals, 50 full disks, 1000 tamperings,"
              + " 50 kills of archiving, 20 of the others).")
  private @Nullable Integer rounds;

  enum Promise {
    I1("Sums of deltas = balances", 100, 3, 10),
    I2("Nothing acknowledged is lost", 100, 1, 5),
    I3("Sent again, one effect", 100, 1, 95),
    I4("Never below zero", 100, 0, 0),
    I5("All lines or none", 100, 10, 5),
    I7("Any tampering is found", 1_000, 0, 0),
    I11("Archive and graph are the whole history", 50, 0, 0),
    I12("A backup restores to its marker", 20, 0, 0),
    I13("A full disk", 50, 0, 0),
    I14("A jumping clock", 20, 0, 0),
    I15("One instance on a home", 20, 0, 0);

    private final String title;
    private final int rounds;
    private final int lines;
    private final int again;

    Promise(String title, int rounds, int lines, int again) {
      this.title = title;
      this.rounds = rounds;
      this.lines = lines;
      this.again = again;
    }
  }

  @Override
  public Integer call() {
    var chosen = java.util.Objects.requireNonNull(promise);
    var report = Report.of(chosen + ": " + chosen.title, options.commandLine());
    int count = rounds == null ? chosen.rounds : rounds;
    try (var scratch = Scratch.within(options.scratch)) {
      var proof = new ProofSoak(scratch.folder(), report, options::say);
      var faults = new FaultSoak(scratch.folder(), report, options::say);
      boolean held =
          switch (chosen) {
            case I1, I2, I3, I5 -> kills(chosen, count, scratch.folder(), report);
            case I4 -> faults.withdrawals(count);
            case I13 -> faults.fullDisk(count);
            case I14 -> faults.jumpingClock(count);
            case I7 -> proof.tampering(count);
            case I11 -> faults.archiving(count);
            case I12 -> proof.backups(count);
            case I15 -> proof.secondInstances(count);
          };
      options.print(report);
      return held ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private boolean kills(Promise chosen, int count, Path folder, Report report) {
    long start = System.nanoTime();
    var outcome =
        new KillRounds(folder, options::say)
            .run(count, new Load.Mix(CLIENTS, chosen.lines, chosen.again));
    report.put("kill -9", "", "all rounds", outcome.kills());
    report.put("postings acknowledged", "", "all rounds", outcome.acknowledged());
    report.put("lines of each posting", "", "all rounds", chosen.lines);
    report.put("known postings sent again", "", "all rounds", outcome.repeated());
    report.put(
        "lost, doubled, halved, or not verified", "bar 0", "all rounds", outcome.faults().size());
    report.put("time", "s", "all rounds", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    report.note(
        "%d clients post over HTTP and force each acknowledgement to their disk. Every tenth kill comes while the server starts. After each start: what got no answer is sent again, 50 known postings are sent again, and the server verifies its ledger; at the end every acknowledgement is compared with the entries at rest."
            .formatted(CLIENTS));
    outcome.faults().stream().limit(20).forEach(report::note);
    return outcome.faults().isEmpty();
  }
}
