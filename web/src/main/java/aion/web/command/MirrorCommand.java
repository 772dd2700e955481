package aion.web.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What can be done to the RDF mirror of a running server.
@Command(
    name = "mirror",
    description = "The RDF mirror that SPARQL reads, of a running server.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class MirrorCommand {
  @Spec private CommandSpec spec;

  /// What the server says of a rebuild; subjects that differ are shown up to a thousand.
  record Rebuilt(
      boolean equal, List<String> onlyInRebuilt, List<String> onlyInReplaced, long tookMs) {}

  @Command(
      name = "rebuild",
      description = {
        "Builds the mirror anew beside the one in use, compares both, and switches.",
        "Exits with 1 when they differed; the new one is in use then too."
      },
      mixinStandardHelpOptions = true)
  int rebuild(
      @Option(
              names = "--home",
              paramLabel = "DIR",
              description = "Folder with the data (default: AION_HOME, else ~/.aion).")
          @Nullable Path home) {
    var rebuilt =
        new ServerClient(Ledgers.server(Ledgers.folder(home)))
            .post("/api/v1/mirror/rebuilds", Map.of(), Rebuilt.class);
    var out = spec.commandLine().getOut();
    out.println(
        rebuilt.equal
            ? "The mirror was built anew in %,d ms and is equal.".formatted(rebuilt.tookMs)
            : "The mirror was built anew in %,d ms and differed:".formatted(rebuilt.tookMs));
    rebuilt.onlyInRebuilt.forEach(subject -> out.println("  only in the new one: " + subject));
    rebuilt.onlyInReplaced.forEach(subject -> out.println("  only in the old one: " + subject));
    out.flush();
    return rebuilt.equal ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
