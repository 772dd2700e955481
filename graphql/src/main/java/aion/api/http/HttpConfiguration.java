package aion.api.http;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;

/// How GraphQL is reached over HTTP.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrustedSettings.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpConfiguration {
  @Bean
  GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
    return new HttpAnswers(handler);
  }

  @Bean
  GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, OpenConnections connections) {
    return new EventStreams(handler, connections);
  }
}
