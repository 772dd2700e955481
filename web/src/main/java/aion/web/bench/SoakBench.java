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
      "I13  a full and a read-only disk refuse postings, not readers (needs the superuser)",
      "I14  a jumping clock changes neither order nor balances (needs the package faketime)",
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
          "Kills of the server (default: 100), fillings of the disk (50), rounds of clock jumps (20), or"
              + " rounds of 1,000 withdrawals (100).")
  private @Nullable Integer rounds;

  enum Promise {
    I1("Sums of deltas = balances"),
    I2("Nothing acknowledged is lost"),
    I3("Sent again, one effect"),
    I4("Never below zero"),
    I5("All lines or none"),
    I13("A full disk"),
    I14("A jumping clock");

    private final String title;

    Promise(String title) {
      this.title = title;
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
    try (var scratch = Scratch.within(options.scratch)) {
      var result = run(chosen, scratch);
      report.put(result.what, "", "all rounds", result.times);
      report.put("postings granted", "", "all rounds", result.postings);
      report.put("violations", "bar 0", "all rounds", result.faults.size());
      var time = Duration.ofNanos(System.nanoTime() - start);
      report.put("time", "s", "all rounds", time.toSeconds());
      result.faults.stream().limit(20).forEach(report::note);
      options.print(report);
      return result.faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private Result run(Promise chosen, Scratch scratch) {
    return switch (chosen) {
      case I1 -> killed(scratch, new Load.Mix(16, 3, 10));
      case I2 -> killed(scratch, new Load.Mix(16, 1, 5));
      case I3 -> killed(scratch, new Load.Mix(16, 1, 95));
      case I5 -> killed(scratch, new Load.Mix(16, 10, 5));
      case I4 -> withdrawn(scratch);
      case I13 -> filled(scratch);
      case I14 -> jumped(scratch);
    };
  }

  private Result killed(Scratch scratch, Load.Mix mix) {
    var outcome = new KillRounds(scratch.folder(), options::say).run(roundsOr(100), mix);
    return new Result("kill -9", outcome.kills(), outcome.acknowledged(), outcome.faults());
  }

  private Result withdrawn(Scratch scratch) {
    try (var parts = LedgerParts.in(scratch.folder())) {
      var company = new BenchCompany("", 2, 5, java.time.Instant.now());
      var oversell = new Oversell(parts.ledger(), parts.graph(), parts.verifier(), company, "hot");
      var outcome = oversell.rounds(roundsOr(100), 64, 16);
      return new Result(
          "wishes", outcome.granted() + outcome.refused(), outcome.granted(), outcome.faults());
    }
  }

  private Result filled(Scratch scratch) {
    try (var disk =
        SmallDisk.mount(scratch.folder().resolve("disk"), DISK_MEGABYTES)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.FORBIDDEN,
                    "A small disk to fill up cannot be mounted.",
                    "Run this as the superuser, where mounting is allowed."))) {
      var outcome = new DiskRounds(scratch.folder(), disk, options::say).run(roundsOr(50));
      return new Result(
          "fillings of the disk", outcome.rounds(), outcome.acknowledged(), outcome.faults());
    }
  }

  private Result jumped(Scratch scratch) {
    var library =
        ClockRounds.findLibrary()
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "The library libfaketime is not there.",
                    "Install the package faketime."));
    var outcome = new ClockRounds(scratch.folder(), library, options::say).run(roundsOr(20), 2_000);
    return new Result("jumps", outcome.jumps(), outcome.acknowledged(), outcome.faults());
  }

  private int roundsOr(int standard) {
    return rounds == null ? standard : rounds;
  }
}
