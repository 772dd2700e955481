package aion.web.command;

import aion.archive.Archive;
import aion.archive.ArchivedChains;
import aion.audit.HeadsFile;
import aion.audit.Verification;
import aion.audit.Verifier;
import aion.audit.Witnesses;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "JSON on standard output, progress on standard error; exits with 1 when something does not hold,",
      "and names the first bad entry."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder with the data (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Option(
      names = "--heads",
      paramLabel = "FILE",
      description = "Heads that were kept outside (default: heads.jsonl in the home).")
  private @Nullable Path heads;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var folder = Ledgers.folder(home);
    if (heads != null && !Files.isReadable(heads))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no heads file '%s' that can be read.".formatted(heads),
          "Check its name and the right to read it.");
    var progress = new EntryProgress(spec.commandLine().getErr());
    var verification = Home.isOpen(folder) ? ofRunning(folder, progress) : atRest(folder, progress);
    progress.end();
    print(verification);
    return verification.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Verification ofRunning(Path folder, EntryProgress progress) {
    var last =
        new ServerClient(Ledgers.server(folder))
            .postForLines(
                "/api/v1/verification?given=" + (heads != null),
                heads,
                line -> progress.at(line.path("entries").asLong(0)));
    return JSON.treeToValue(last.path("verification"), Verification.class);
  }

  private Verification atRest(Path folder, EntryProgress progress) {
    try (var open = Home.open(folder);
        var graph = GraphServer.start(open.graph(), Ledgers.PAGE_CACHE_MEGABYTES);
        var archive = new Archive(graph.graph(), open.archive())) {
      var file = heads == null ? new HeadsFile(open.folder()).path() : heads;
      return new Verifier(graph.graph(), new ArchivedChains(archive))
          .verify(Witnesses.in(file), progress::at);
    }
  }

  private void print(Verification verification) {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    out.println(JSON.writeValueAsString(verification));
    out.flush();
    verification.notes().forEach(err::println);
    var bad = verification.firstBad();
    if (bad != null)
      err.println(
          "%s (%s%s, %s)"
              .formatted(
                  bad.what(),
                  bad.where(),
                  bad.entry().isEmpty() ? "" : ", entry id " + bad.entry(),
                  bad.code()));
    err.flush();
  }
}
