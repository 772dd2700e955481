package aion.api.http;

import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/// Runs operations that came by a connection that stays open.
@Component
final class Operations {
  private final WebGraphQlHandler handler;
  private final TrustedDocuments documents;

  Operations(WebGraphQlHandler handler, TrustedDocuments documents) {
    this.handler = handler;
    this.documents = documents;
  }

  /// The parts of a request, with the text of the document that it names.
  Map<String, Object> read(JsonNode request) {
    return RequestForm.read(documents.complete(request));
  }

  /// The answers of one operation: one, or as many as a subscription has.
  ///
  /// @param request its parts, as [RequestForm#read] gives them
  WebGraphQlResponse run(Caller caller, URI address, Map<String, Object> request) {
    var asked =
        new WebGraphQlRequest(
            address,
            new HttpHeaders(),
            new LinkedMultiValueMap<>(),
            Map.of(Transport.class.getName(), Transport.STREAM),
            request,
            UUID.randomUUID().toString(),
            Locale.ENGLISH);
    var answer = caller.doing(() -> handler.handleRequest(asked).block());
    if (answer == null) throw new IllegalStateException("An operation had no answer.");
    return answer;
  }

  /// The answers in an outcome, one or many.
  static Flux<ExecutionResult> answersIn(WebGraphQlResponse outcome) {
    return outcome.getData() instanceof Publisher<?> many
        ? Flux.from(many).cast(ExecutionResult.class)
        : Flux.just(outcome.getExecutionResult());
  }

  /// Whether nothing was run: the request was refused, or a subscription did not begin.
  static boolean isRefused(WebGraphQlResponse outcome) {
    var result = outcome.getExecutionResult();
    var operation = outcome.getExecutionInput().getGraphQLContext().get(Operation.class);
    return !result.getErrors().isEmpty()
        && (!result.isDataPresent()
            || operation == Operation.SUBSCRIPTION && result.getData() == null);
  }
}
