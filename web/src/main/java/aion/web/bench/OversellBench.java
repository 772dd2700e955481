package aion.web.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Whether stock can be sold twice.
@Command(
    name = "oversell",
    description = {
      "Lets 32 clients at a time reserve and issue the same few positions, and compares",
      "balances with what was granted after each round; then two clients that want five of five.",
      "Exits with 1 when anything was oversold or lost."
    },
    mixinStandardHelpOptions = true)
final class OversellBench implements Callable<Integer> {
  private static final int CLIENTS = 32;
  private static final int TRIES = 4;

  @Mixin private BenchOptions options;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many rounds of each (default: ${DEFAULT-VALUE}).")
  private int rounds = 200;

  @Override
  public Integer call() {
    var report = Report.of("Never oversold", options.commandLine());
    boolean held = true;
    try (var scratch = Scratch.within(options.scratch);
        var parts = LedgerParts.in(scratch.folder())) {
      options.say("32 clients at 4 positions ...");
      held = round(report, parts, "32 clients, 4 positions", "crowd", true);
      options.say("2 clients, 5 of 5 ...");
      held &= round(report, parts, "2 clients, 5 of 5", "five", false);
    }
    report.note(
        "Each client of the first column tries %d times to issue or reserve 1 to 3 pieces; after each round the balances are compared with what was granted, and the whole ledger is verified (fold = state, chain)."
            .formatted(TRIES));
    options.print(report);
    return held ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean round(
      Report report, LedgerParts parts, String column, String run, boolean crowd) {
    var company = new BenchCompany(run + "-", crowd ? 2 : 1, crowd ? 2 : 1, Instant.now());
    var oversell = new Oversell(parts.ledger(), parts.graph(), parts.verifier(), company, run);
    long start = System.nanoTime();
    var outcome = crowd ? oversell.rounds(rounds, CLIENTS, TRIES) : oversell.lastFive(rounds);
    var time = Duration.ofNanos(System.nanoTime() - start);
    report.put("rounds", "", column, rounds);
    report.put("wishes granted", "", column, outcome.granted());
    report.put("wishes refused", "", column, outcome.refused());
    report.put("oversold, lost or not equal to the fold", "bar 0", column, outcome.faults().size());
    report.put("time", "s", column, time.toSeconds());
    outcome.faults().stream().limit(20).forEach(report::note);
    return outcome.faults().isEmpty();
  }
}
