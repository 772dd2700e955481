package aion.graph;

import aion.vocabulary.GrowingOntology;
import aion.vocabulary.Ontology;
import java.time.Clock;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The graph, embedded or elsewhere, migrated before anything else sees it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
class GraphConfiguration {
  /// What was published is in the graph, so the files of its form come first.
  @Bean
  GrowingOntology growingOntology(Driver driver, GraphSettings settings) {
    Migration.applyFiles(driver, settings.database());
    return GrowingOntology.of(PublishedModules.read(driver, settings.database()));
  }

  @Bean
  Ontology ontology(GrowingOntology growing) {
    return growing.ontology();
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// All writers of a process pass one gate, so an embedded server and its users share one graph.
  @Bean
  Graph graph(
      Driver driver,
      Ontology ontology,
      GraphSettings settings,
      ObjectProvider<GraphServer> embedded) {
    new Schema(ontology).apply(driver, settings.database());
    var server = embedded.getIfAvailable();
    return server == null ? new Graph(driver, settings.database()) : server.graph();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "aion.graph.uri")
  static class Elsewhere {
    @Bean
    Storage storage() {
      return Storage.elsewhere();
    }

    @Bean
    Driver driver(GraphSettings settings) {
      var driver =
          GraphDatabase.driver(
              java.util.Objects.requireNonNull(settings.uri()),
              AuthTokens.basic(settings.user(), settings.password()),
              GraphServer.driverSettings());
      driver.verifyConnectivity();
      return driver;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "aion.graph.uri", matchIfMissing = true, havingValue = "none")
  static class Embedded {
    @Bean
    Storage storage(GraphSettings settings) {
      return Storage.under(
          settings.folder().toAbsolutePath(),
          settings.leastFreeMegabytes(),
          settings.reserveMegabytes());
    }

    /// @param ready named so that the disk has room when the graph starts
    @Bean
    GraphServer graphServer(GraphSettings settings, Storage ready) {
      return GraphServer.start(settings.folder().toAbsolutePath(), settings.pageCacheMegabytes());
    }

    /// Closed with the server.
    @Bean(destroyMethod = "")
    Driver driver(GraphServer server) {
      return server.driver();
    }
  }
}
