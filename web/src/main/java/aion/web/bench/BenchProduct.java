package aion.web.bench;

import aion.web.home.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole product in this process, on a home of the benchmark.
record BenchProduct(ConfigurableApplicationContext context, Path home, String url, String token)
    implements AutoCloseable {
  static BenchProduct start(Path home) {
    var operator = RunningServer.at("http://localhost");
    var application = new SpringApplication(product());
    application.setDefaultProperties(
        Map.of(
            "server.port",
            0,
            "aion.home",
            home.toString(),
            "aion.graph.folder",
            home.resolve("graph").toString(),
            "aion.explore.enabled",
            false,
            "aion.recommendation.automatic",
            false,
            "logging.level.root",
            "warn"));
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(RunningServer.class, () -> operator));
    var context = application.run();
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new BenchProduct(context, home, "http://localhost:" + port, operator.token());
  }

  /// By its name, as a process of its own is started: the product knows its benchmarks, not they
  /// it.
  private static Class<?> product() {
    try {
      return Class.forName("aion.Aion");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  String boltAddress() {
    try (var session = context.getBean(Driver.class).session()) {
      return "bolt://" + session.run("RETURN 1").consume().server().address();
    }
  }

  String boltPassword() {
    try {
      return Files.readString(home.resolve("graph").resolve("bolt.secret")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
