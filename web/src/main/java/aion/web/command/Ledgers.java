package aion.web.command;

import aion.audit.CurrentState;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.RunningServer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where the commands that look after a ledger find it.
final class Ledgers {
  /// Enough for reading a ledger from one end to the other.
  static final int PAGE_CACHE_MEGABYTES = 256;

  /// Held, so that its level stays: the driver reports each opening as news.
  private static final Logger DRIVER = Logger.getLogger("org.neo4j.driver");

  static {
    DRIVER.setLevel(Level.WARNING);
  }

  private Ledgers() {}

  /// @param home as given; null for the standard one
  /// @throws Problem HOME_INVALID when no ledger is there
  static Path folder(@Nullable Path home) {
    var options = new ServerOptions();
    options.home = home;
    var folder = options.homeOr(".aion");
    if (!Files.isDirectory(folder.resolve("graph")))
      throw new Problem(
          ProblemCode.HOME_INVALID,
          "There is no ledger in '%s'.".formatted(folder),
          "Name the folder of a server with --home.");
    return folder;
  }

  /// The heads and the hash of a state, for people.
  static void print(CurrentState state, PrintWriter out) {
    for (var head : state.heads())
      out.println("head  %s/%d  %s".formatted(head.partition(), head.offset(), head.hash()));
    out.println("state %s".formatted(state.hash().hash()));
  }

  /// The server that has this home open.
  static RunningServer server(Path folder) {
    return RunningServer.find(folder)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.HOME_IN_USE,
                "The home '%s' is in use, and its server is not ready.".formatted(folder),
                "Wait until it is ready and try again."));
  }
}
