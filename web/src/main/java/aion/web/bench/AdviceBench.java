package aion.web.bench;

import aion.ledger.Ledger;
import aion.recommendation.Forecasting;
import aion.recommendation.Recommender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How long advice takes: for all positions, and for one that changed.
@Command(
    name = "advice",
    description = {
      "Measures how long it takes to advise on all positions, to make their forecasts, to advise again",
      "on what those changed, and to advise on one position that changed.",
      "Exits with 1 when running again changed a card."
    },
    mixinStandardHelpOptions = true)
final class AdviceBench implements Callable<Integer> {
  private static final int CHANGES = 21;

  @Mixin private BenchOptions options;

  @Option(
      names = "--positions",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000",
      description = "Stock positions (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of();

  @Override
  public Integer call() {
    var report = Report.of("The speed of advice", options.commandLine());
    boolean same = true;
    for (int size : sizes)
      try (var scratch = Scratch.within(options.scratch);
          var product = BenchProduct.start(scratch.folder())) {
        same &= measure(size, product, report);
      }
    report.note(
        "Each item lies at ten sites, has two offers and 52 weeks of demand; 40 suppliers have 25 deliveries each. Demand of every third position has doubled lately.");
    report.note(
        "A changed position: one issue is posted, then the recommender catches up; the median of %d."
            .formatted(CHANGES));
    options.print(report);
    return same ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean measure(int size, BenchProduct product, Report report) {
    var column = "%,d positions".formatted(size);
    var recommender = product.context().getBean(Recommender.class);
    var company = new AdviceCompany(size, product.context().getBean(Ledger.class), Instant.now());
    options.say("Growing to %s ...".formatted(column));
    company.grow();
    options.say("Advising ...");
    var runs = new ArrayList<Recommender.Run>();
    report.put(
        "all positions, the first time", "s", column, seconds(() -> runs.add(recommender.run())));
    report.put("cards", "", column, runs.getFirst().open());
    options.say("Forecasting ...");
    var forecasting = product.context().getBean(Forecasting.class);
    var made = new ArrayList<Integer>();
    var time = Figures.time(() -> made.add(forecasting.run()));
    report.put("forecasts", "1/s", column, Figures.rate(made.getFirst(), time));
    options.say("Advising again ...");
    report.put(
        "all positions, after forecasts",
        "s",
        column,
        seconds(() -> runs.add(recommender.catchUp())));
    report.put("cards that forecasts changed", "", column, runs.getLast().raised());
    report.put(
        "all positions, without news", "s", column, seconds(() -> runs.add(recommender.run())));
    boolean same =
        runs.getLast().raised() + runs.getLast().updated() + runs.getLast().closed() == 0;
    report.put("cards changed without news", "bar 0", column, same ? 0 : runs.getLast().raised());
    options.say("Changing single positions ...");
    var changes = new ArrayList<Long>();
    for (int n = 0; n < CHANGES; n++) {
      company.take(n * 37 % size, n);
      changes.add(Figures.time(recommender::catchUp).toNanos());
    }
    report.put("one changed position", "ms", column, Figures.milliseconds(Figures.median(changes)));
    report.put("heap in use", "MiB", column, Machine.heapInUse());
    return same;
  }

  private static Object seconds(Runnable work) {
    Duration time = Figures.time(work);
    return Figures.rounded(time.toMillis() / 1000.0, 1);
  }
}
