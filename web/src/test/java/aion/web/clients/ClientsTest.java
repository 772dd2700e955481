package aion.web.clients;

import static org.assertj.core.api.Assertions.assertThat;

import aion.Aion;
import aion.ExampleCompany;
import aion.ledger.Ledger;
import aion.web.home.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/// Drives the whole product with the clients that people use, unchanged, and with the audits of
/// GraphQL over HTTP. They are Node programs in `web/clients`.
class ClientsTest {
  private static final RunningServer OPERATOR = RunningServer.at("http://localhost");
  private static final Path CLIENTS = Path.of("clients");

  @Test
  void the_clients_that_people_use_do_their_ordinary_work(@TempDir Path home) throws Exception {
    run(
        home.resolve("install.txt"),
        Map.of(),
        "bash",
        "-c",
        "[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund");
    var application = new SpringApplication(Aion.class);
    application.setDefaultProperties(
        Map.of(
            "server.port",
            0,
            "aion.home",
            home.toString(),
            "aion.graph.folder",
            home.resolve("graph").toString()));
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(RunningServer.class, () -> OPERATOR));

    try (var product = application.run()) {
      stock(product.getBean(Ledger.class));
      var url = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");
      run(
          home.resolve("clients.txt"),
          Map.of("AION_URL", url, "AION_TOKEN", OPERATOR.token()),
          "npm",
          "test");
    }
  }

  private static void stock(Ledger ledger) {
    var company = new ExampleCompany(ledger);
    company.site("P1").bin("P1/A-01", "P1");
    company.item("BOLT-M8", "pcs").item("NUT-M8", "pcs").item("RESIN-7", "kg").item("WIRE", "kg");
    company.received("BOLT-M8", "P1/A-01", "100", "pcs", Instant.now());
  }

  private static void run(Path report, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(CLIENTS.toFile());
    process.environment().putAll(environment);
    int exit = process.redirectErrorStream(true).redirectOutput(report.toFile()).start().waitFor();
    assertThat(exit).as(Files.readString(report)).isZero();
  }
}
