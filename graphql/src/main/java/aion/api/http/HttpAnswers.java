package aion.api.http;

import aion.api.guard.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// GraphQL over HTTP, with the status of a refusal. A client that names `application/json` gets 200
/// for what is wrong with its document, as that protocol asks.
final class HttpAnswers extends GraphQlHttpHandler {
  // A number in the variables stays what was written.
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  HttpAnswers(WebGraphQlHandler handler) {
    super(handler, new JacksonJsonHttpMessageConverter(EXACT));
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
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getHeader(HttpHeaders.ACCEPT)
        : null;
  }
}
