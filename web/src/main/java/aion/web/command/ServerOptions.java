package aion.web.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a server listens and keeps its data.
final class ServerOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:AION_PORT:-8080}",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Folder with all data (default: AION_HOME, else ~/.aion; the demo's is ~/.aion-demo).")
  @Nullable Path home;

  Path homeOr(String standard) {
    if (home != null) return home;
    var given = System.getenv("AION_HOME");
    return given != null ? Path.of(given) : Path.of(System.getProperty("user.home"), standard);
  }
}
