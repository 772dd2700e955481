package aion.api;

import aion.api.guard.Guard;
import aion.api.live.ChangeWiring;
import aion.api.query.ComputedFields;
import aion.api.query.EntityWiring;
import aion.api.query.Members;
import aion.api.query.References;
import aion.api.schema.Scalars;
import aion.graph.Graph;
import aion.projection.Feed;
import aion.quantity.Units;
import aion.vocabulary.Ontology;
import graphql.execution.instrumentation.Instrumentation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/// Puts the schema together: what the ontology gives and what is written by hand.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  @Bean
  Members members(Ontology ontology, ObjectProvider<Units> units, Graph graph, Feed feed) {
    return new Members(ontology, units.getIfAvailable(Units::shipped), graph, feed);
  }

  @Bean
  GrowingSchema growingSchema(Ontology ontology, Members members, ChangeWiring changes) {
    return new GrowingSchema(ontology, members, changes);
  }

  @Bean
  Uploads uploads(
      @Value("${aion.home:${java.io.tmpdir}/aion}") Path home,
      @Value("${aion.ingest.max-file-bytes:52428800}") long mostBytes,
      Clock clock) {
    return new Uploads(home.resolve("uploads"), mostBytes, Duration.ofDays(1), clock);
  }

  @Bean
  References references(Members members, BatchLoaderRegistry loaders) {
    return new References(members, loaders);
  }

  @Bean
  ComputedFields computedFields(
      LedgerFields ledger,
      AdviceFields advice,
      ForecastFields forecasts,
      ExposureFields exposures,
      OrderFields orders,
      BatchLoaderRegistry loaders) {
    var fields = new ComputedFields();
    ledger.addTo(fields);
    advice.addTo(fields);
    forecasts.addTo(fields);
    exposures.addTo(fields);
    orders.addTo(fields);
    fields.register(loaders);
    return fields;
  }

  @Bean
  RuntimeWiringConfigurer entityWiring(
      Ontology ontology, Members members, ComputedFields computed, ChangeWiring changes) {
    return wiring -> {
      Scalars.all().forEach(wiring::scalar);
      new EntityWiring(ontology, members).configure(wiring);
      computed.configure(wiring);
      changes.configure(wiring, ontology);
    };
  }

  @Bean
  Instrumentation guard(Ontology ontology) {
    return new Guard(ontology);
  }

  @Bean
  WebGraphQlInterceptor readerInContext() {
    return (request, chain) -> {
      var reader = Readers.signedIn();
      request.configureExecutionInput((input, builder) ->
          builder.graphQLContext(context -> context.put(Reader.class, reader)).build());
      return chain.next(request);
    };
  }
}
