package aion.api.http;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells an execution how its request came.
@Component
class TransportInContext implements WebGraphQlInterceptor {
  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (request.getAttributes().get(Transport.class.getName()) instanceof Transport transport)
      request.configureExecutionInput((_, builder) ->
          builder.graphQLContext(context -> context.put(Transport.class, transport)).build());
    return chain.next(request);
  }
}
