package aion.web.command;

import aion.backup.Backup;
import aion.backup.Restore;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a home out of a backup.
@Command(
    name = "restore",
    description = {
      "Makes a home out of a backup. Every file is checked, then the ledger is proved,",
      "and only then does the home take its place."
    },
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the backup.")
  private Path folder = Path.of("");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The home to make (default: AION_HOME, else ~/.aion).")
  private @Nullable Path home;

  @Option(
      names = "--replace",
      description = "Put a home that has data aside, under another name beside it.")
  private boolean replace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (System.getenv("AION_GRAPH_URI") != null) throw Backup.ofOtherDatabase();
    var options = new ServerOptions();
    options.home = home;
    var target = options.homeOr(".aion").toAbsolutePath().normalize();
    var restore = new Restore(folder);
    try (var place = HomePlace.of(target, replace)) {
      restore.copyTo(place.unfinished());
      var progress = new EntryProgress(spec.commandLine().getErr());
      var verification = restore.verify(place.unfinished(), progress::at);
      progress.end();
      var aside = place.take();
      var out = spec.commandLine().getOut();
      out.println("The home '%s' is restored and proved.".formatted(target));
      if (aside != null) out.println("What was there before is in '%s'.".formatted(aside));
      Ledgers.print(restore.marker(), out);
      if (!verification.state().ontology().equals(restore.marker().hash().ontology()))
        out.println("Another version with another ontology made the backup; stock is the same.");
      out.flush();
      return ExitCode.OK;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.HOME_NOT_WRITABLE,
          "The home '%s' cannot be written: %s.".formatted(target, e.getMessage()),
          "Free some space there, or name another folder with --home.");
    }
  }
}
