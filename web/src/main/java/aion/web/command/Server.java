package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.Home;
import aion.web.home.RunningServer;
import aion.web.security.Role;
import aion.web.security.Users;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the product in this process.
///
/// @param application the class it is assembled from
record Server(Class<?> application) {
  /// Starts on an open home, which closes with the application.
  ///
  /// @throws Problem PORT_IN_USE before anything is started
  ConfigurableApplicationContext start(Home home, int port) {
    return start(home, port, Map.of());
  }

  /// @param settings more settings, which the environment may override
  ConfigurableApplicationContext start(Home home, int port, Map<String, Object> settings) {
    requireFree(port);
    var running = RunningServer.at("http://localhost:" + port);
    var assembly = new SpringApplication(application);
    assembly.setDefaultProperties(defaults(home, port, settings));
    assembly.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(RunningServer.class, () -> running));
    var context = assembly.run();
    running.writeTo(home.folder());
    Runtime.getRuntime().addShutdownHook(new Thread(home::close));
    return context;
  }

  /// Adds the first administrator and prints the generated password, once in the life of a home.
  static void addFirstUser(ConfigurableApplicationContext context, PrintWriter out) {
    var users = context.getBean(Users.class);
    if (!users.isEmpty()) return;
    var password = Users.newPassword();
    users.put("admin", password, Set.of(Role.ADMIN));
    out.println("First sign-in: admin, password " + password + " (shown only now)");
  }

  private static Map<String, Object> defaults(Home home, int port, Map<String, Object> settings) {
    var defaults = new HashMap<String, Object>(settings);
    defaults.putIfAbsent("logging.level.aion", "info");
    defaults.put("server.port", port);
    defaults.put("aion.home", home.folder().toString());
    defaults.put("server.tomcat.basedir", home.folder().resolve("tomcat").toString());
    defaults.put("aion.graph.folder", home.graph().toString());
    defaults.put("aion.archive.folder", home.archive().toString());
    defaults.put("aion.ledger.heads-folder", home.folder().toString());
    defaults.put("aion.ingest.mappings", home.mappings().toString());
    defaults.put("aion.outbox.folder", home.outbox().toString());
    return defaults;
  }

  private static void requireFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException | IllegalArgumentException e) {
      throw new Problem(
          ProblemCode.PORT_IN_USE,
          "Port %d cannot be opened: another program uses it, or it is not allowed."
              .formatted(port),
          "Stop that program, or choose another port with --port.");
    }
  }
}
