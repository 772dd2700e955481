package aion.web.command;

import aion.web.explore.ExploreProcess;
import aion.web.home.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Starts the product with a home's data.
@Command(
    name = "serve",
    description = "Starts the product with the home's data.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Server server;

  @Mixin private ServerOptions options;
  @Spec private CommandSpec spec;

  ServeCommand(Server server) {
    this.server = server;
  }

  @Override
  public Integer call() {
    var home = Home.open(options.homeOr(".aion"));
    var out = spec.commandLine().getOut();
    var context = server.start(home, options.port);
    Server.addFirstUser(context, out);
    out.println("AION is ready at http://localhost:" + options.port);
    out.flush();
    context.getBean(ExploreProcess.class).start();
    return AionCommand.RUNNING;
  }
}
