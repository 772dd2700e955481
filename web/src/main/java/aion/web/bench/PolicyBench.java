package aion.web.bench;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How near the policy engine's answers are to the best there is.
@Command(
    name = "policy",
    description = {
      "Answers the worked examples of known_optima.json and order_allocation.json, is examined by",
      "exam.py on parameters of its own, compares 1,000 random allocations with brute force, plans the",
      "bulldozer network, and buys on windows of the World Bank's prices. Exits with 1 when an answer",
      "that is promised exactly is not."
    },
    mixinStandardHelpOptions = true)
final class PolicyBench implements Callable<Integer> {
  @Mixin private BenchOptions options;

  @Option(
      names = "--shared",
      paramLabel = "DIR",
      defaultValue = "${sys:shared:-../shared}",
      description =
          "The folder with inventory and data (default: the property 'shared', else ${DEFAULT-VALUE}).")
  private Path shared = Path.of("../shared");

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Random allocations (default: ${DEFAULT-VALUE}).")
  private int cases = 1_000;

  @Override
  public Integer call() {
    var inventory = shared.resolve("inventory");
    if (!Files.isDirectory(inventory))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no folder '%s' with worked examples.".formatted(inventory),
          "Name the folder that holds inventory and data with --shared; they are not shipped.");
    var report = Report.of("Policy", options.commandLine());
    options.say("worked examples ...");
    boolean held = new WorkedExamples(shared, report).measure();
    options.say("%,d random allocations ...".formatted(cases));
    held &= new AllocationCases(cases, report).measure();
    options.say("exam.py ...");
    try (var scratch = Scratch.within(options.scratch)) {
      held &= new ExamRuns(inventory, scratch.folder(), report).measure();
    }
    options.say("windows of prices ...");
    new PriceWindows(shared.resolve("data/commodity-prices-worldbank"), report).measure();
    options.print(report);
    return held ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
