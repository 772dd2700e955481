package aion.web.http;

import aion.backup.Backup;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Backups of the home this server runs on. Only for its owner at the command line of this machine,
/// who may write the same folders without the server.
@RestController
class BackupController {
  private final Optional<Backup> backup;

  BackupController(
      ObjectProvider<GraphServer> server, Clock clock, @Value("${aion.home:}") String home) {
    this.backup =
        Optional.ofNullable(home.isEmpty() ? null : server.getIfAvailable())
            .map(graph -> new Backup(Path.of(home), graph, clock));
  }

  /// @param folder the full path of a folder that is new or empty
  record Asked(@Nullable String folder) {}

  @PostMapping("/api/v1/backups")
  Backup.Made make(@RequestBody Asked asked) {
    return backup.orElseThrow(Backup::ofOtherDatabase).writeTo(pathOf(asked.folder()));
  }

  private static Path pathOf(@Nullable String folder) {
    try {
      return Path.of(folder == null ? "" : folder);
    } catch (InvalidPathException e) {
      throw new Problem(
          ProblemCode.PATH_INVALID,
          "'%s' is not a path.".formatted(Problem.echo(String.valueOf(folder))),
          "Name a folder with its full path.");
    }
  }
}
