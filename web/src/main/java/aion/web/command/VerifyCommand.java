package aion.web.command;

import aion.audit.Verification;
import aion.audit.Verifier;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.Home;
import aion.web.home.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Proves the ledger of a home, of a running server or at rest.
@Command(
    name = "verify",
    description = {
      "Proves that the ledger is whole and that the balances follow from it.",
      "JSON on standard output; exits with 1 when something does not hold."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int PAGE_CACHE_MEGABYTES = 256;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder with the data (default: AION_HOME, else ~/.aion).")
  private @org.jspecify.annotations.Nullable Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var options = new ServerOptions();
    options.home = home;
    var folder = options.homeOr(".aion");
    if (!Files.isDirectory(folder.resolve("graph")))
      throw new Problem(
          ProblemCode.HOME_INVALID,
          "There is no ledger in '%s'.".formatted(folder),
          "Name the folder of a server with --home.");
    var verification = Home.isOpen(folder) ? ofRunning(folder) : atRest(folder);
    spec.commandLine().getOut().println(JSON.writeValueAsString(verification));
    spec.commandLine().getOut().flush();
    return verification.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Verification ofRunning(Path folder) {
    var server =
        RunningServer.find(folder)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.HOME_IN_USE,
                    "The home '%s' is in use, and its server is not ready.".formatted(folder),
                    "Wait until it is ready and try again."));
    return new ServerClient(server).get("/api/v1/verification", Verification.class);
  }

  private Verification atRest(Path folder) {
    try (var open = Home.open(folder);
        var graph = GraphServer.start(open.graph(), PAGE_CACHE_MEGABYTES)) {
      var err = spec.commandLine().getErr();
      return new Verifier(graph.graph())
          .verify(entries -> err.print("\r%,d entries".formatted(entries)));
    }
  }
}
