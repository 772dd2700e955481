package aion.web.bench;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
      "Runs one of the promises for long, against the real server in a process of its own.",
      "I1   sums of deltas = balances after kill -9",
      "I2   nothing acknowledged is lost by kill -9",
      "I3   a posting sent again has one effect, across restarts",
      "I4   64 clients take from 10 positions and none falls below zero",
      "I5   postings of ten lines are all or nothing under kill -9",
      "I7   any tampering is found",
      "I11  archive and graph are the whole history, however often archiving is killed",
      "I12  backups under load restore to their marker",
      "I13  a full and a read-only disk refuse postings, not readers (needs the superuser)",
      "I14  a jumping clock changes neither order nor balances (needs the package faketime)",
      "I15  a second instance on a home is refused",
      "Exits with 1 when the promise does not hold."
    },
    mixinStandardHelpOptions = true)
final class SoakBench implements Callable<Integer> {
  private static final int DISK_MEGABYTES = 1_000;

  @Mixin private BenchOptions options;

  @Parameters(index = "0", paramLabel = "PROMISE", description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Promise promise;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Rounds (default: 100 kills of the server, 100 rounds of 1,000 withdrawals, 1000 tamperings,"
              + " 50 kills of archiving,"
              + " 50 fillings of the disk, 20 of the others).")
  private @Nullable Integer rounds;

  enum Promise {
    I1("Sums of deltas = balances", 100),
    I2("Nothing acknowledged is lost", 100),
    I3("Sent again, one effect", 100),
    I4("Never below zero", 100),
    I5("All lines or none", 100),
    I7("Any tampering is found", 1_000),
    I11("Archive and graph are the whole history", 50),
    I12("A backup restores to its marker", 20),
    I13("A full disk", 50),
    I14("A jumping clock", 20),
    I15("One instance on a home", 20);

    private final String title;
    private final int rounds;

    Promise(String title, int rounds) {
      this.title = title;
      this.rounds = rounds;
    }
  }

  /// @param what what was done so often
  /// @param faults one sentence each
  private record Result(String what, long times, long postings, List<String> faults) {}

  @Override
  public Integer call() {
    var chosen = Objects.requireNonNull(promise);
    var report = Report.of(chosen + ": " + chosen.title, options.commandLine());
    long start = System.nanoTime();
    int count = rounds == null ? chosen.rounds : rounds;
    try (var scratch = Scratch.within(options.scratch)) {
      var proof = new ProofSoak(scratch.folder(), report, options::say);
      boolean held =
          switch (chosen) {
            case I1 -> held(killed(scratch, count, new Load.Mix(16, 3, 10)), report);
            case I2 -> held(killed(scratch, count, new Load.Mix(16, 1, 5)), report);
            case I3 -> held(killed(scratch, count, new Load.Mix(16, 1, 95)), report);
            case I4 -> held(withdrawn(scratch, count), report);
            case I5 -> held(killed(scratch, count, new Load.Mix(16, 10, 5)), report);
            case I7 -> proof.tampering(count);
            case I11 -> held(archived(scratch, count), report);
            case I12 -> proof.backups(count);
            case I13 -> held(filled(scratch, count), report);
            case I14 -> held(jumped(scratch, count), report);
            case I15 -> proof.secondInstances(count);
          };
      var time = Duration.ofNanos(System.nanoTime() - start);
      report.put("time", "s", "all rounds", time.toSeconds());
      options.print(report);
      return held ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private static boolean held(Result result, Report report) {
    report.put(result.what, "", "all rounds", result.times);
    report.put("postings granted", "", "all rounds", result.postings);
    report.put("violations", "bar 0", "all rounds", result.faults.size());
    result.faults.stream().limit(20).forEach(report::note);
    return result.faults.isEmpty();
  }

  private Result killed(Scratch scratch, int count, Load.Mix mix) {
    var outcome = new KillRounds(scratch.folder(), options::say).run(count, mix);
    return new Result("kill -9", outcome.kills(), outcome.acknowledged(), outcome.faults());
  }

  private Result withdrawn(Scratch scratch, int count) {
    try (var parts = LedgerParts.in(scratch.folder())) {
      var company = new BenchCompany("", 2, 5, java.time.Instant.now());
      var oversell = new Oversell(parts.ledger(), parts.graph(), parts.verifier(), company, "hot");
      var outcome = oversell.rounds(count, 64, 16);
      return new Result(
          "wishes", outcome.granted() + outcome.refused(), outcome.granted(), outcome.faults());
    }
  }

  private Result archived(Scratch scratch, int count) {
    var outcome = new ArchiveKills(scratch.folder(), options::say).run(count);
    return new Result(
        "kill -9 while archiving", outcome.kills(), outcome.entries(), outcome.faults());
  }

  private Result filled(Scratch scratch, int count) {
    try (var disk =
        SmallDisk.mount(scratch.folder().resolve("disk"), DISK_MEGABYTES)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.FORBIDDEN,
                    "A small disk to fill up cannot be mounted.",
                    "Run this as the superuser, where mounting is allowed."))) {
      var outcome = new DiskRounds(scratch.folder(), disk, options::say).run(count);
      return new Result(
          "fillings of the disk", outcome.rounds(), outcome.acknowledged(), outcome.faults());
    }
  }

  private Result jumped(Scratch scratch, int count) {
    var library =
        ClockRounds.findLibrary()
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "The library libfaketime is not there.",
                    "Install the package faketime."));
    var outcome = new ClockRounds(scratch.folder(), library, options::say).run(count, 2_000);
    return new Result("jumps", outcome.jumps(), outcome.acknowledged(), outcome.faults());
  }
}
