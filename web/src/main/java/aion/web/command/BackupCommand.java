package aion.web.command;

import aion.backup.Backup;
import aion.graph.GraphServer;
import aion.web.home.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Copies a home into a folder, from a running server or at rest.
@Command(
    name = "backup",
    description = {
      "Copies the home with its ledger into a new folder, also while its server runs.",
      "Readers notice nothing; postings wait while the files are copied."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "A folder that is new or empty.")
  private Path folder = Path.of("");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder with the data (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (System.getenv("AION_GRAPH_URI") != null) throw Backup.ofOtherDatabase();
    var from = Ledgers.folder(home);
    var to = folder.toAbsolutePath().normalize();
    print(Home.isOpen(from) ? ofRunning(from, to) : atRest(from, to));
    return ExitCode.OK;
  }

  private static Backup.Made ofRunning(Path from, Path to) {
    return new ServerClient(Ledgers.server(from))
        .post("/api/v1/backups", Map.of("folder", to.toString()), Backup.Made.class);
  }

  private static Backup.Made atRest(Path from, Path to) {
    try (var open = Home.open(from);
        var graph = GraphServer.start(open.graph(), Ledgers.PAGE_CACHE_MEGABYTES)) {
      return new Backup(open.folder(), graph, Clock.systemUTC()).writeTo(to);
    }
  }

  private void print(Backup.Made made) {
    var out = spec.commandLine().getOut();
    out.println("The backup is in '%s'.".formatted(made.folder()));
    out.println(
        "%,d files, %,.1f MiB; took %.1f s, postings waited %.1f s"
            .formatted(
                made.files(),
                made.bytes() / 1048576.0,
                made.took().toMillis() / 1000.0,
                made.held().toMillis() / 1000.0));
    Ledgers.print(made.marker(), out);
    out.flush();
  }
}
