package aion.api;

import aion.TestGraph;
import aion.archive.Archive;
import aion.archive.ColdHistory;
import aion.archive.Drill;
import aion.archive.LedgerEntries;
import aion.decision.DecisionEffect;
import aion.epcis.EpcisEvents;
import aion.forecast.Cover;
import aion.forecast.Days;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.graph.GraphServer;
import aion.ingest.Imports;
import aion.knowledge.LiveKnowledge;
import aion.ledger.Ledger;
import aion.projection.Changes;
import aion.projection.Feed;
import aion.recommendation.Forecasting;
import aion.recommendation.Recommender;
import aion.search.TextSearch;
import aion.semantic.Iris;
import aion.stock.Balances;
import aion.stock.FirstExpiring;
import aion.vocabulary.Ontology;
import graphql.schema.GraphQLSchema;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// The module behind a real HTTP server on a real graph, one for the test JVM.
final class TestServer {
  final int port;
  final HeardStatements statements;
  final Imports imports;
  final LiveKnowledge knowledge;
  final Forecasting forecasting;
  final Recommender recommender;
  final GraphQLSchema schema;

  private TestServer() {
    var context =
        new SpringApplicationBuilder(App.class)
            .properties(
                Map.of(
                    "server.port", "0",
                    "aion.recommendation.automatic", "false",
                    "aion.outbox.automatic", "false",
                    "aion.subscription.init-within", "2s"))
            .run();
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    statements = context.getBean(HeardStatements.class);
    imports = context.getBean(Imports.class);
    knowledge = context.getBean(LiveKnowledge.class);
    forecasting = context.getBean(Forecasting.class);
    recommender = context.getBean(Recommender.class);
    schema = context.getBean(GraphQlSource.class).schema();
  }

  static TestServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    private static final TestServer SERVER = new TestServer();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({
    "aion.api",
    "aion.forecast",
    "aion.policy",
    "aion.recommendation",
    "aion.decision",
    "aion.outbox",
    "aion.trace",
    "aion.ingest"
  })
  static class App {
    @Bean
    HeardStatements statements() {
      return new HeardStatements();
    }

    @Bean
    Graph graph(HeardStatements statements) {
      return new Graph(statements.listenTo(TestGraph.shared().driver()), GraphServer.DATABASE);
    }

    @Bean
    Archive archive() {
      return TestGraph.shared().archive;
    }

    @Bean
    Drill drill() {
      return new Drill(TestGraph.shared().archive, Clock.fixed(TestGraph.NOW, ZoneOffset.UTC));
    }

    @Bean
    LedgerEntries ledgerEntries(Graph graph) {
      return new LedgerEntries(graph, TestGraph.shared().archive);
    }

    @Bean
    EpcisEvents epcisEvents(Graph graph) {
      return new EpcisEvents(graph, TestGraph.shared().archive);
    }

    @Bean
    ColdHistory cold() {
      return TestGraph.shared().cold;
    }

    @Bean
    Ledger ledger(Clock clock, DecisionEffect decisions) {
      return TestGraph.shared().ledger(clock, decisions);
    }

    @Bean
    Ontology ontology() {
      return TestGraph.shared().ontology;
    }

    @Bean
    Balances balances(Graph graph, ColdHistory cold) {
      return new Balances(graph, cold);
    }

    @Bean
    LiveKnowledge knowledge(
        Graph graph,
        Feed feed,
        Ontology ontology,
        Days days,
        Cover cover,
        LeadTimeRecords leadTimes) {
      var sources = new LiveKnowledge.Sources(graph, feed, days, cover, leadTimes);
      return new LiveKnowledge(sources, ontology, new Iris(), false);
    }

    @Bean
    Feed feed(Graph graph) {
      return new Feed(graph);
    }

    @Bean
    Changes changes(Graph graph) {
      return new Changes(graph);
    }

    @Bean
    TextSearch textSearch(Graph graph, Ontology ontology) {
      return new TextSearch(graph, ontology);
    }

    @Bean
    FirstExpiring firstExpiring(Graph graph, Clock clock) {
      return new FirstExpiring(graph, clock);
    }

    @Bean
    Clock clock() {
      return Clock.fixed(TestGraph.NOW, ZoneOffset.UTC);
    }

    @Bean
    @Order(-100)
    OncePerRequestFilter signIn() {
      return new SignIn();
    }
  }

  /// Signs in whom the header `Test-User` names: `role` or `role@site,site`.
  private static final class SignIn extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var parts = request.getHeader("Test-User").split("@");
      var sites = parts.length > 1 ? parts[1].split(",") : new String[0];
      var authorities =
          AuthorityUtils.createAuthorityList(
              java.util.stream.Stream.concat(
                      java.util.stream.Stream.of("ROLE_" + parts[0].toUpperCase()),
                      Arrays.stream(sites).map(s -> "SITE_" + s))
                  .toList());
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(parts[0], "", authorities));
      try {
        chain.doFilter(request, response);
      } finally {
        SecurityContextHolder.clearContext();
      }
    }
  }
}
