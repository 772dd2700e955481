package aion.web.command;

import aion.problem.Problem;
import aion.web.bench.BenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(
    name = "aion",
    description = "Watches stock and supply, and says what to do next, with the proof.",
    mixinStandardHelpOptions = true,
    version = "AION 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class AionCommand implements Runnable {
  /// What [#run] returns when a server now runs on other threads of this process.
  public static final int RUNNING = -1;

  @Spec private CommandSpec spec;

  /// Runs one command.
  ///
  /// @param application the class a server is assembled from
  /// @return the exit status, or RUNNING
  public static int run(Class<?> application, String... args) {
    var server = new Server(application);
    return new CommandLine(new AionCommand())
        .addSubcommand(new DemoCommand(server))
        .addSubcommand(new ServeCommand(server))
        .addSubcommand(new ImportCommand())
        .addSubcommand(new VerifyCommand())
        .addSubcommand(new ExportCommand())
        .addSubcommand(new BackupCommand())
        .addSubcommand(new RestoreCommand())
        .addSubcommand(new ArchiveCommand())
        .addSubcommand(new TraceCommand())
        .addSubcommand(new MirrorCommand())
        .addSubcommand(new OntologyCommand())
        .addSubcommand(new InferCommand())
        .addSubcommand(new DecideCommand())
        .addSubcommand(new ForecastCommand())
        .addSubcommand(new BenchCommand())
        .addSubcommand(new ExploreCommand())
        .setExecutionExceptionHandler(AionCommand::explain)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do; the commands are below.");
  }

  /// A problem is two sentences on standard error; anything else is a fault and keeps its trace.
  static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof Problem problem)) throw e;
    command.getErr().println(problem.what() + " " + problem.remedy() + " (" + problem.code() + ")");
    return CommandLine.ExitCode.SOFTWARE;
  }
}
