package aion.web.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How fast the ledger takes postings, and how that changes while it grows.
@Command(
    name = "ledger",
    description = {
      "Measures the posting path against bare CREATE statements in the same database, 64 concurrent",
      "clients, past balances, verification and memory, with 20,000 entries and multiples of them."
    },
    mixinStandardHelpOptions = true)
final class LedgerBench implements Callable<Integer> {
  static final int UNIT = 20_000;
  private static final int BATCH = 2_000;
  private static final int CLIENTS = 64;
  private static final int PAST_READS = 1_000;

  @Mixin private BenchOptions options;

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,10",
      description =
          "Entries at which to measure, as multiples of 20,000 (default: ${DEFAULT-VALUE}).")
  private List<Integer> scales = List.of(1, 10);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "5",
      description = "Repeats of each measurement; medians are shown (default: ${DEFAULT-VALUE}).")
  private int repeats = 5;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each run of the clients takes (default: ${DEFAULT-VALUE}).")
  private int seconds = 5;

  @Override
  public Integer call() {
    var report = Report.of("The ledger's speed", options.commandLine());
    var began = Instant.now();
    var company =
        new BenchCompany(
            "", 4, 500, Instant.now().truncatedTo(ChronoUnit.DAYS).minusSeconds(86_400));
    try (var scratch = Scratch.within(options.scratch);
        var parts = LedgerParts.in(scratch.folder())) {
      company.open(parts.ledger());
      var sizes = new LedgerSizes(parts, company, report, options);
      sizes.warmUp(BATCH);
      for (var scale : scales.stream().sorted().toList()) {
        var column = "%,d".formatted((long) scale * UNIT);
        sizes.growTo((long) scale * UNIT, BATCH, column);
        sizes.compareWithBare(repeats, UNIT, BATCH, column);
        sizes.singles(repeats, CLIENTS, Duration.ofSeconds(seconds), column);
        sizes.pastBalances(PAST_READS, began, column);
        sizes.verify(column);
      }
    }
    notes(company).forEach(report::note);
    options.print(report);
    return ExitCode.OK;
  }

  private static List<String> notes(BenchCompany company) {
    var notes = new ArrayList<String>();
    notes.add(
        "Columns: entries in the ledger before the measurement. %,d positions (500 items at 4 sites), movements of one line."
            .formatted(company.positions()));
    notes.add(
        "(a) `UNWIND $rows … CREATE` through the driver, %,d rows a transaction: one node with the 13 properties of the entries that (b) posted just before, in the same database."
            .formatted(BATCH));
    notes.add(
        "(b) `Ledger.postAll`, %,d postings a call: known ids, terms, locks, rules, canonical JSON, SHA-256, chain, entry, MOVED, balance."
            .formatted(BATCH));
    notes.add(
        "(a) and (b) alternate, %,d rows each; every commit forces the transaction log to the disk."
            .formatted(UNIT));
    notes.add(
        "(c) %d virtual threads that each post one movement and wait for the durable answer."
            .formatted(CLIENTS));
    notes.add(
        "(d) `Balances.at` for one position at a random time since the first entry, %,d times each; asOf by record time, validAt by valid time."
            .formatted(PAST_READS));
    return notes;
  }
}
