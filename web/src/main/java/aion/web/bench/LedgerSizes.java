package aion.web.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The measurements of [LedgerBench] at one size of the ledger after another.
final class LedgerSizes {
  private final LedgerParts parts;
  private final BenchCompany company;
  private final Report report;
  private final BenchOptions options;
  private final BareCreate constrained;
  private final BareCreate plain;
  private long entries;

  LedgerSizes(LedgerParts parts, BenchCompany company, Report report, BenchOptions options) {
    this.parts = parts;
    this.company = company;
    this.report = report;
    this.options = options;
    var database = parts.graph().database();
    this.constrained = new BareCreate(parts.driver(), database, "BenchEntry", true);
    this.plain = new BareCreate(parts.driver(), database, "BenchRow", false);
  }

  /// Lets the compiler and the plans settle; not measured.
  void warmUp(int batch) {
    options.say("Warming up ...");
    post(4 * batch, batch);
    var rows = constrained.rowsOfNewest(2 * batch);
    constrained.create(rows, batch);
    plain.create(rows, batch);
    SingleClients.run(parts.ledger(), company, 64, Duration.ofSeconds(2));
  }

  /// Posts until the ledger has so many movements.
  void growTo(long size, int batch, String column) {
    long before = Machine.heapInUse();
    options.say("Growing to %s entries ...".formatted(column));
    long missing = size - entries;
    if (missing > 0) {
      var time = post(missing, batch);
      report.put("growing to this size", "entries/s", column, Figures.rate(missing, time));
    }
    report.put("heap after collection, before growing", "MiB", column, before);
    report.put("heap after collection, after growing", "MiB", column, Machine.heapInUse());
  }

  void compareWithBare(int repeats, int rows, int batch, String column) {
    options.say("Comparing with bare CREATE ...");
    var ours = new ArrayList<Long>();
    var bare = new ArrayList<Long>();
    var unconstrained = new ArrayList<Long>();
    for (int i = 0; i < repeats; i++) {
      ours.add(Figures.rate(rows, post(rows, batch)));
      var same = constrained.rowsOfNewest(rows);
      bare.add(Figures.rate(same.size(), constrained.create(same, batch)));
      unconstrained.add(Figures.rate(same.size(), plain.create(same, batch)));
    }
    put("(a) bare CREATE, with the constraints of entries", "rows/s", bare, column);
    put("(a) bare CREATE, without constraints", "rows/s", unconstrained, column);
    put("(b) whole posting path in batches", "entries/s", ours, column);
    long median = Figures.median(ours);
    report.put(
        "(b)/(a) with constraints",
        "bar 0.70",
        column,
        Figures.ratio(median, Figures.median(bare)));
    report.put(
        "(b)/(a) without constraints",
        "",
        column,
        Figures.ratio(median, Figures.median(unconstrained)));
  }

  void singles(int repeats, int clients, Duration time, String column) {
    options.say("%d clients ...".formatted(clients));
    var runs = new ArrayList<SingleClients>();
    for (int i = 0; i < repeats; i++)
      runs.add(SingleClients.run(parts.ledger(), company, clients, time));
    runs.forEach(run -> entries += run.latencies().length);
    put(
        "(c) 64 clients",
        "postings/s (bar 5,000)",
        runs.stream().map(SingleClients::rate).toList(),
        column);
    putLatency(runs, "(c) 64 clients, p50", "ms", 0.50, column);
    putLatency(runs, "(c) 64 clients, p99", "ms (bar 50)", 0.99, column);
    putLatency(runs, "(c) 64 clients, slowest", "ms", 1, column);
  }

  /// Balances of single positions as they were known, and as they were true, at random times since
  /// the first entry.
  void pastBalances(int reads, Instant since, String column) {
    options.say("Reading past balances ...");
    var dice = new SplittableRandom(7);
    long span = Duration.between(since, Instant.now()).toMillis();
    for (var known : List.of(true, false)) {
      var times = new long[reads];
      for (int i = 0; i < reads; i++) {
        var position = List.of(company.positionRef(dice.nextInt(company.positions())));
        var time = since.plusMillis(dice.nextLong(span));
        times[i] =
            Figures.time(() ->
                    parts
                        .balances()
                        .at(position, known ? time : Instant.now(), known ? null : time))
                .toNanos();
      }
      Arrays.sort(times);
      var measure = known ? "(d) asOf, one position" : "(d) validAt, one position";
      report.put(
          measure + ", p50", "ms", column, Figures.milliseconds(Figures.quantile(times, 0.5)));
      report.put(
          measure + ", p99", "ms", column, Figures.milliseconds(Figures.quantile(times, 0.99)));
    }
  }

  void verify(String column) {
    options.say("Verifying ...");
    long start = System.nanoTime();
    var verification = parts.verifier().verify(_ -> {});
    var time = Duration.ofNanos(System.nanoTime() - start);
    if (!verification.holds())
      throw new IllegalStateException("The ledger does not hold: " + verification.findings());
    report.put("(e) verify", "entries/s", column, Figures.rate(verification.entries(), time));
    report.put("entries verified", "", column, verification.entries());
  }

  private Duration post(long count, int batch) {
    var spent = Duration.ZERO;
    for (long left = count; left > 0; left -= batch) {
      var postings = company.next((int) Math.min(batch, left));
      spent = spent.plus(Figures.time(() -> BenchCompany.postAll(parts.ledger(), postings)));
    }
    entries += count;
    return spent;
  }

  private void put(String measure, String unit, List<Long> values, String column) {
    report.put(measure, unit, column, Figures.median(values));
  }

  private void putLatency(
      List<SingleClients> runs, String measure, String unit, double share, String column) {
    var values = runs.stream().map(run -> Figures.quantile(run.latencies(), share)).toList();
    report.put(measure, unit, column, Figures.milliseconds(Figures.median(values)));
  }
}
