package aion.api.http;

import aion.api.guard.Limits;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only well-formed requests of a bounded size through to GraphQL.
@Component
class StrictRequests extends OncePerRequestFilter {
  private final String path;

  StrictRequests(@Value("${spring.graphql.http.path:/graphql}") String path) {
    this.path = path;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(request.getContextPath() + path)
        || (request.getMethod().equals("GET")
            && "websocket".equalsIgnoreCase(request.getHeader("Upgrade")));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      checkMethod(request);
      checkMediaType(request.getContentType());
      var body = body(request);
      RequestForm.check(body);
      chain.doFilter(new ReadRequest(request, body), response);
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) response.setHeader("Allow", "POST");
      Refusal.send(response, problem);
    }
  }

  private static void checkMethod(HttpServletRequest request) {
    if (!request.getMethod().equals("POST"))
      throw new Problem(
          ProblemCode.METHOD_NOT_ALLOWED,
          "The method %s is not allowed here.".formatted(Problem.echo(request.getMethod())),
          "Send queries and mutations by POST.");
  }

  private static void checkMediaType(@Nullable String type) {
    var lower = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
    var parts = lower.split(";", 2);
    if (!parts[0].equals("application/json")
        || (parts.length > 1 && !parts[1].replace("\"", "").matches("charset=utf-?8;?")))
      throw new Problem(
          ProblemCode.MEDIA_TYPE_UNSUPPORTED,
          type == null
              ? "The request has no content type."
              : "The content type '%s' is not supported.".formatted(Problem.echo(type)),
          "Send application/json in UTF-8.");
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > Limits.BODY_BYTES) throw tooLarge();
    var body = request.getInputStream().readNBytes(Limits.BODY_BYTES + 1);
    if (body.length > Limits.BODY_BYTES) throw tooLarge();
    return body;
  }

  private static Problem tooLarge() {
    return new Problem(
        ProblemCode.BODY_TOO_LARGE,
        "The size of the body is above %d bytes.".formatted(Limits.BODY_BYTES),
        "Send a smaller request.");
  }
}
