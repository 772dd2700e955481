package aion.web.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What every benchmark is told.
final class BenchOptions {
  @Option(names = "--json", description = "Print JSON instead of a table.")
  boolean json;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the folder of the run is made and deleted again (default: ${DEFAULT-VALUE}).")
  Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /// The command line that makes the run again.
  String commandLine() {
    return "./aion " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }

  /// Says how far the run is; the table alone goes to standard output.
  void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  void print(Report report) {
    report.print(spec.commandLine().getOut(), json);
  }
}
