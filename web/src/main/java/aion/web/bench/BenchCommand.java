package aion.web.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The benchmarks, each a command below this one.
@Command(
    name = "bench",
    description = {
      "Measures the product on this machine, in a folder that is deleted afterwards.",
      "docs/BENCHMARKS.md says what each benchmark measures."
    },
    subcommands = {
      AdviceBench.class,
      ForecastBench.class,
      GraphqlAbuseBench.class,
      GraphqlBench.class,
      InferenceBench.class,
      LedgerBench.class,
      OversellBench.class,
      PolicyBench.class,
      SoakBench.class
    },
    synopsisSubcommandLabel = "NAME",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a benchmark; they are listed below.");
  }
}
