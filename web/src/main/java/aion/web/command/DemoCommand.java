package aion.web.command;

import aion.recommendation.RecommendationLoop;
import aion.recommendation.Recommender;
import aion.web.explore.ExploreProcess;
import aion.web.home.Home;
import aion.web.security.Role;
import aion.web.security.Users;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the product with the sample company.
@Command(
    name = "demo",
    description = {
      "Starts the product with the sample company, which is loaded on first start.",
      "Prints the demo sign-ins; the server answers on this machine only."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Server server;

  /// Every demo user signs in with this; the demo listens on the loopback address only.
  private static final String PASSWORD = "demo";

  /// The loop starts when the company is whole, so that no card rests on half of it.
  private static final Map<String, Object> SETTINGS =
      Map.of("aion.recommendation.automatic", "false", "logging.level.aion", "warn");

  @Mixin private ServerOptions options;

  @Option(names = "--fresh", description = "Throw the demo's data away and load it again.")
  private boolean fresh;

  @Spec private CommandSpec spec;

  DemoCommand(Server server) {
    this.server = server;
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var folder = options.homeOr(".aion-demo");
    if (fresh) throwAway(folder);
    var home = Home.open(folder);
    var context = server.start(home, options.port, SETTINGS);
    var sample = new SampleLoader(context, home.folder().resolve("sample"), out);
    if (!sample.isLoaded()) {
      sample.load();
      addUsers(context.getBean(Users.class));
      context.getBean(Recommender.class).run();
      sample.markLoaded();
    }
    context.getBean(RecommendationLoop.class).start();
    printSignIns(out);
    out.println("AION is ready at http://localhost:" + options.port);
    out.flush();
    context.getBean(ExploreProcess.class).start();
    return AionCommand.RUNNING;
  }

  private static Map<String, Role> signIns() {
    var signIns = new LinkedHashMap<String, Role>();
    signIns.put("buyer", Role.BUYER);
    signIns.put("planner", Role.PLANNER);
    signIns.put("approver", Role.APPROVER);
    signIns.put("analyst", Role.ANALYST);
    signIns.put("viewer", Role.VIEWER);
    signIns.put("auditor", Role.AUDITOR);
    signIns.put("admin", Role.ADMIN);
    return signIns;
  }

  private static void addUsers(Users users) {
    signIns().forEach((name, role) -> users.put(name, PASSWORD, Set.of(role)));
  }

  private static void printSignIns(PrintWriter out) {
    out.println("Sign in as one of these, password '%s':".formatted(PASSWORD));
    out.println("  buyer, approver, admin   see prices and costs");
    out.println("  planner                  posts movements and imports files");
    out.println("  analyst, viewer, auditor read");
  }

  /// Only a folder that is a home is ever deleted.
  private static void throwAway(Path folder) {
    if (!Files.exists(folder.resolve("aion.lock"))) return;
    Home.open(folder).close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The old demo could not be thrown away.", e);
    }
  }
}
