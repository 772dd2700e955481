package aion.api.http;

import aion.api.guard.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// GraphQL over HTTP, with the status of a refusal. A client that names `application/json` gets 200
/// for what is wrong with its document, as that protocol asks.
final class HttpAnswers extends GraphQlHttpHandler {
  /// The attribute of a request that holds what its client accepts, as it was sent.
  static final String ACCEPTED = HttpAnswers.class.getName() + ".accepted";

  HttpAnswers(WebGraphQlHandler handler) {
    super(handler, new JacksonJsonHttpMessageConverter(RequestForm.EXACT));
  }

  @Override
  protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
    var errors = response.getExecutionResult().getErrors();
    if (errors.isEmpty() || response.getExecutionResult().getData() != null) return HttpStatus.OK;
    var code = Answers.codeOf(errors.getFirst());
    return Statuses.isOfTheDocument(code) && namesPlainJson()
        ? HttpStatus.OK
        : HttpStatus.valueOf(Statuses.of(code));
  }

  private static boolean namesPlainJson() {
    var accept = accept();
    return accept != null
        && accept.contains(MediaType.APPLICATION_JSON_VALUE)
        && !accept.contains("application/graphql-response+json");
  }

  private static @Nullable String accept() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
            && request.getAttribute(ACCEPTED, RequestAttributes.SCOPE_REQUEST)
                instanceof String accepted
        ? accepted
        : null;
  }
}
