package aion.web.command;

import aion.archive.Archive;
import aion.archive.ArchiveReport;
import aion.archive.Archiver;
import aion.archive.Drill;
import aion.archive.DrillResult;
import aion.graph.GraphServer;
import aion.web.home.Home;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Moves closed periods out of the graph of a home, or proves what was moved; of a running server
/// or at rest.
@Command(
    name = "archive",
    description = {
      "Moves closed periods of the ledger to Parquet files; every answer stays the same.",
      "Facts that were true before the day are refused from then on. Killed or full, it goes on",
      "when it is run again."
    },
    mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Task task;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder with the data (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Spec private CommandSpec spec;

  /// One of the two.
  static final class Task {
    @Option(
        names = "--before",
        paramLabel = "DATE",
        description =
            "The first day that stays in the graph, e.g. 2026-04-01; rounded down to its month.")
    @Nullable String before;

    @Option(
        names = "--drill",
        description = "Read the whole archive again and prove it; exits with 1 when it fails.")
    boolean drill;
  }

  @Override
  public Integer call() {
    var folder = Ledgers.folder(home);
    var out = spec.commandLine().getOut();
    boolean holds = true;
    if (task.before == null) holds = print(drill(folder), out);
    else print(archive(folder, Archiver.dayOf(task.before)), out);
    out.flush();
    return holds ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private ArchiveReport archive(Path folder, LocalDate before) {
    if (Home.isOpen(folder))
      return new ServerClient(Ledgers.server(folder))
          .post("/api/v1/archives", Map.of("before", before.toString()), ArchiveReport.class);
    var err = spec.commandLine().getErr();
    try (var open = Home.open(folder);
        var graph = GraphServer.start(open.graph(), Ledgers.PAGE_CACHE_MEGABYTES);
        var archive = new Archive(graph.graph(), open.archive())) {
      return new Archiver(archive, Clock.systemUTC())
          .archive(
              before,
              done -> {
                err.println(done);
                err.flush();
              });
    }
  }

  private static DrillResult drill(Path folder) {
    if (Home.isOpen(folder))
      return new ServerClient(Ledgers.server(folder))
          .post("/api/v1/archives/drills", Map.of(), DrillResult.class);
    try (var open = Home.open(folder);
        var graph = GraphServer.start(open.graph(), Ledgers.PAGE_CACHE_MEGABYTES);
        var archive = new Archive(graph.graph(), open.archive())) {
      return new Drill(archive, Clock.systemUTC()).run();
    }
  }

  private static void print(ArchiveReport report, PrintWriter out) {
    if (!report.before().equals(report.asked()))
      out.println(
          "Whole months are archived: %s is taken as %s."
              .formatted(report.asked(), report.before()));
    for (var partition : report.partitions()) {
      out.println(
          "%s: %,d entries moved, %d files, %,d bytes; archived up to %d"
              .formatted(
                  partition.partition(),
                  partition.entries(),
                  partition.files(),
                  partition.bytes(),
                  partition.archivedOffset()));
      var held = partition.held();
      if (held != null)
        out.println(
            "  on hold from entry %d by %s: %s"
                .formatted(held.offset(), held.code(), held.reason()));
    }
    out.println(
        "%,d entries moved in all."
            .formatted(
                report.partitions().stream().mapToLong(ArchiveReport.Partition::entries).sum()));
  }

  private static boolean print(DrillResult result, PrintWriter out) {
    out.println(
        "%s: %,d files, %,d archived entries, %,d positions"
            .formatted(
                result.holds() ? "The archive holds" : "The archive does not hold",
                result.files(),
                result.entries(),
                result.positions()));
    result.findings().forEach(finding -> out.println("  " + finding));
    return result.holds();
  }
}
