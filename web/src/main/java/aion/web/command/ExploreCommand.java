package aion.web.command;

import aion.web.explore.Explorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The process that answers consoles; a server starts it and tells it on its standard input where
/// the feed is.
@Command(name = "explore", description = "Answers consoles; started by a server.", hidden = true)
final class ExploreCommand implements Callable<Integer> {
  @Option(names = "--home", required = true, description = "Folder of the read copy.")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException {
    LoggingSystem.get(ExploreCommand.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    Explorer.run(home, System.in, System.out);
    return AionCommand.RUNNING;
  }
}
