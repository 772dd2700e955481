package aion.web.command;

import aion.archive.Archive;
import aion.archive.ArchivedChains;
import aion.audit.LedgerExport;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.Home;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the whole ledger to a file that others can check.
@Command(
    name = "export",
    description = {
      "Writes all entries of the ledger, in order, with the heads, to a file of JSON lines.",
      "docs/VERIFY.md has the form, and a program that checks it without ours."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final int LONGEST_END = 64;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder with the data (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var folder = Ledgers.folder(home);
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (Home.isOpen(folder))
        new ServerClient(Ledgers.server(folder)).download("/api/v1/ledger", part);
      else atRest(folder, part);
      requireWhole(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "The file '%s' cannot be written.".formatted(file),
          "Name a file in a folder where there is space and you may write.");
    }
    spec.commandLine().getErr().println("The ledger is in '%s'.".formatted(file));
    return ExitCode.OK;
  }

  private void atRest(Path folder, Path part) throws IOException {
    var progress = new EntryProgress(spec.commandLine().getErr());
    try (var open = Home.open(folder);
        var graph = GraphServer.start(open.graph(), Ledgers.PAGE_CACHE_MEGABYTES);
        var archive = new Archive(graph.graph(), open.archive());
        var out = new BufferedOutputStream(Files.newOutputStream(part))) {
      new LedgerExport(graph.graph(), new ArchivedChains(archive), Clock.systemUTC())
          .writeTo(out, progress::at);
    }
    progress.end();
  }

  private static void requireWhole(Path part) throws IOException {
    try (var file = new RandomAccessFile(part.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LONGEST_END));
      var end = new byte[(int) Math.min(LONGEST_END, file.length())];
      file.readFully(end);
      if (!new String(end, StandardCharsets.UTF_8).contains("\n{\"end\":"))
        throw new Problem(
            ProblemCode.SERVER_UNREACHABLE,
            "The server stopped before the ledger was written whole.",
            "Look at its log, run './aion verify', and try again.");
    }
  }
}
