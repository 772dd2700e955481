package aion.web.bench;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How near forecasts come to what happened then, and how fast they are made.
@Command(
    name = "forecast",
    description = {
      "Forecasts public series whose end is known: the M3 competition beside the 24 methods that took",
      "part, a hospital's patients, a shop's weekly sales; coverage after a shift of the level; the",
      "cost of stock that follows; series a second and memory; R's forecast package in the same run."
    },
    mixinStandardHelpOptions = true)
final class ForecastBench implements Callable<Integer> {
  private static final List<String> PARTS =
      List.of(
          "m3-yearly",
          "m3-quarterly",
          "m3-monthly",
          "m3-other",
          "hospital",
          "online-retail",
          "shift",
          "stock-cost",
          "speed",
          "r");

  @Mixin private BenchOptions options;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${sys:shared:-../shared}/data",
      description = "The folder of the public series (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("../shared/data");

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description =
          "Only these: m3-yearly, m3-quarterly, m3-monthly, m3-other, hospital, online-retail, shift, stock-cost, speed, r.")
  private List<String> only = List.of();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only so many series of each set, evenly drawn.")
  private int sample = Integer.MAX_VALUE;

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,10000",
      description = "How many series are forecast to measure speed (default: ${DEFAULT-VALUE}).")
  private List<Integer> scales = List.of();

  @Option(
      names = "--r-sample",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many monthly series R forecasts too (default: ${DEFAULT-VALUE}).")
  private int sampleOfR = 30;

  @Override
  public Integer call() {
    for (var part : only)
      if (!PARTS.contains(part))
        throw new Problem(
            ProblemCode.NOT_FOUND,
            "There is no part '%s' of this benchmark.".formatted(Problem.echo(part)),
            "The parts are " + String.join(", ", PARTS) + ".");
    if (!Files.isDirectory(data))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no folder '%s' with the public series.".formatted(data),
          "Name it with --data; docs/FORECASTS.md says which files it holds.");
    var points = report("Forecasts: accuracy and coverage");
    accuracy(points);
    print(points);
    if (asked("shift")) print(shift());
    if (asked("stock-cost")) {
      options.say("stock cost ...");
      var report = report("Forecasts: the cost of stock");
      new ForecastStockCost(report).measure(drawn(ForecastCase.ofOnlineRetail(data), 100));
      print(report);
    }
    if (asked("speed")) {
      var report = report("Forecasts: speed");
      var monthly = ForecastCase.ofM3(data, "MONTHLY");
      for (int scale : scales) {
        options.say("speed, %,d series ...".formatted(scale));
        new ForecastSpeed(report).measure(monthly, scale);
      }
      print(report);
    }
    if (asked("r")) {
      options.say("R ...");
      var report = report("Forecasts: beside R's package forecast");
      try (var scratch = Scratch.within(options.scratch)) {
        new ForecastAgainstR(report, scratch.folder())
            .measure(drawn(ForecastCase.ofM3(data, "MONTHLY"), sampleOfR));
      }
      print(report);
    }
    return ExitCode.OK;
  }

  private Report report(String name) {
    return Report.of(name, options.commandLine());
  }

  private void print(Report report) {
    if (!report.lines().isEmpty() || !report.notes().isEmpty()) options.print(report);
  }

  private Report shift() {
    options.say("shift of the level ...");
    var report = report("Forecasts: coverage after a shift of the level");
    new ForecastShift(report).measure(drawn(ForecastCase.ofHospital(data), 150), "hospital");
    new ForecastShift(report).measure(drawn(ForecastCase.ofM3(data, "MONTHLY"), 150), "M3 monthly");
    return report;
  }

  private void accuracy(Report report) {
    for (var type : List.of("YEARLY", "QUARTERLY", "MONTHLY", "OTHER")) {
      var name = "m3-" + type.toLowerCase(java.util.Locale.ROOT);
      if (!asked(name)) continue;
      options.say(name + " ...");
      var cases = drawn(ForecastCase.ofM3(data, type), sample);
      var accuracy = new ForecastAccuracy(report);
      accuracy.measure(cases, name);
      accuracy.published(cases, ForecastCase.publishedOfM3(data), name);
    }
    if (asked("hospital")) {
      options.say("hospital ...");
      var cases = drawn(ForecastCase.ofHospital(data), sample);
      new ForecastAccuracy(report).measure(cases, "hospital");
    }
    if (asked("online-retail")) {
      options.say("online-retail ...");
      var cases = drawn(ForecastCase.ofOnlineRetail(data), sample);
      new ForecastAccuracy(report).measure(cases, "online-retail");
    }
  }

  private boolean asked(String part) {
    return only.isEmpty() || only.contains(part);
  }

  private static List<ForecastCase> drawn(List<ForecastCase> cases, int most) {
    if (most >= cases.size()) return cases;
    var drawn = new ArrayList<ForecastCase>();
    for (int i = 0; i < most; i++) drawn.add(cases.get((int) ((long) i * cases.size() / most)));
    return drawn;
  }
}
