package aion.web.command;

import aion.ingest.ImportRun;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sends a file through the gate of a running server.
@Command(
    name = "import",
    description = {
      "Sends a file through the gate of a running server and prints what became of its rows.",
      "The server is the one of --home, or of AION_URL and AION_TOKEN."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  @Parameters(index = "0", paramLabel = "MAPPING", description = "The mapping's name.")
  private String mapping = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "CSV, TSV, XLSX or JSON lines; plain, .gz, .xz or .zip.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Give the report and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Home of a server on this machine (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file))
      throw new Problem(
          ProblemCode.NOT_FOUND, "There is no file '%s'.".formatted(file), "Check its name.");
    var client = ServerClient.of(home);
    var started =
        client.post(
            "/api/v1/imports/%s?dryRun=%s".formatted(mapping, dryRun), file, ImportRun.class);
    var ended = waitFor(client, started);
    print(ended, spec.commandLine().getOut());
    return ended.state() == ImportRun.State.DONE ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static ImportRun waitFor(ServerClient client, ImportRun started) {
    var run = started;
    try (var bar = progress()) {
      while (run.state() == ImportRun.State.RUNNING) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        run = client.get("/api/v1/imports/runs/" + started.id(), ImportRun.class);
        if (bar != null) {
          bar.stepTo(Math.round(run.progress() * 100));
          bar.setExtraMessage("%,d rows".formatted(run.rows()));
        }
      }
    }
    return run;
  }

  /// A progress bar on a terminal; nothing where the output goes to a file.
  private static @Nullable ProgressBar progress() {
    return System.console() == null || !System.console().isTerminal()
        ? null
        : new ProgressBarBuilder().setTaskName("Importing").setInitialMax(100).build();
  }

  private static void print(ImportRun run, PrintWriter out) {
    if (run.notice() != null) out.println(run.notice());
    out.println(
        "%,d rows: %,d accepted, %,d known before, %,d refused%s"
            .formatted(
                run.rows(),
                run.accepted(),
                run.known(),
                run.refused(),
                run.dryRun() ? " (dry run: nothing was changed)" : ""));
    if (run.failure() != null) out.println(run.failure() + " (" + run.failureCode() + ")");
    out.println("run " + run.id());
    out.flush();
  }
}
