package aion.api;

import aion.api.guard.Guard;
import aion.api.query.EntityWiring;
import aion.api.query.Members;
import aion.api.schema.EntitySdl;
import aion.api.schema.Scalars;
import aion.graph.Graph;
import aion.quantity.Units;
import aion.vocabulary.Ontology;
import graphql.execution.instrumentation.Instrumentation;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/// Puts the schema together: what the ontology gives and what is written by hand.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  @Bean
  Members members(Ontology ontology, ObjectProvider<Units> units, Graph graph) {
    return new Members(ontology, units.getIfAvailable(Units::shipped), graph);
  }

  @Bean
  GraphQlSourceBuilderCustomizer entityTypes(Ontology ontology) {
    var sdl = EntitySdl.of(ontology).getBytes(StandardCharsets.UTF_8);
    return builder -> builder.schemaResources(new ByteArrayResource(sdl, "ontology"));
  }

  @Bean
  RuntimeWiringConfigurer entityWiring(Ontology ontology, Members members) {
    return wiring -> {
      Scalars.all().forEach(wiring::scalar);
      new EntityWiring(ontology, members).configure(wiring);
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
