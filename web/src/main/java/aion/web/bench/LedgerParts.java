package aion.web.bench;

import aion.audit.Verifier;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.stock.Balances;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// The product's ledger with everything under it and nothing above it, on a graph of its own.
record LedgerParts(ConfigurableApplicationContext context) implements AutoCloseable {
  /// What is assembled; no component, so that the product's own assembly does not see it.
  @ComponentScan({
    "aion.graph",
    "aion.ledger",
    "aion.stock",
    "aion.supply",
    "aion.signal",
    "aion.registry",
    "aion.audit",
    "aion.archive",
    "aion.semantic"
  })
  static class Assembly {}

  static LedgerParts in(Path folder) {
    if (System.getenv("AION_GRAPH_URI") != null)
      throw new Problem(
          ProblemCode.HOME_INVALID,
          "A benchmark never runs on a graph that is in use, and AION_GRAPH_URI names one.",
          "Unset AION_GRAPH_URI and try again.");
    var assembly = new SpringApplication(Assembly.class);
    assembly.setWebApplicationType(WebApplicationType.NONE);
    assembly.setDefaultProperties(
        Map.of(
            "aion.home", folder.toString(),
            "aion.graph.folder", folder.resolve("graph").toString(),
            "aion.archive.folder", folder.resolve("archive").toString(),
            "logging.level.aion", "warn"));
    return new LedgerParts(assembly.run());
  }

  Ledger ledger() {
    return context.getBean(Ledger.class);
  }

  Graph graph() {
    return context.getBean(Graph.class);
  }

  Driver driver() {
    return context.getBean(Driver.class);
  }

  Balances balances() {
    return context.getBean(Balances.class);
  }

  Verifier verifier() {
    return context.getBean(Verifier.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
