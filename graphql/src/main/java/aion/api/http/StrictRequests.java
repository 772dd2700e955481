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
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets only well-formed requests of a bounded size through to GraphQL.
@Component
class StrictRequests extends OncePerRequestFilter {
  private final String path;
  private final OpenConnections connections;
  private final TrustedDocuments documents;

  StrictRequests(
      @Value("${spring.graphql.http.path:/graphql}") String path,
      OpenConnections connections,
      TrustedDocuments documents) {
    this.documents = documents;
    this.path = path;
    this.connections = connections;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(request.getContextPath() + path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (Origins.isUpgrade(request)) {
        Origins.check(request);
        connections.requireRoom(callerOf(request));
        chain.doFilter(new Unprincipled(request), response);
        return;
      }
      boolean reads = request.getMethod().equals("GET");
      if (!reads) checkMethod(request);
      var form = AnswerForm.of(request.getHeader(HttpHeaders.ACCEPT));
      if (!reads) checkMediaType(request.getContentType());
      var sent = reads ? QueryParameters.toBody(request.getQueryString()) : body(request);
      var body = RequestForm.complete(sent, documents);
      if (form == AnswerForm.EVENTS) connections.requireRoom(callerOf(request));
      request.setAttribute(Transport.class.getName(), transport(reads, form));
      request.setAttribute(HttpAnswers.ACCEPTED, request.getHeader(HttpHeaders.ACCEPT));
      chain.doFilter(new ReadRequest(request, body, form), response);
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED)
        response.setHeader(HttpHeaders.ALLOW, "GET, POST");
      Refusal.send(response, problem);
    }
  }

  private static Caller callerOf(HttpServletRequest request) {
    var session = request.getSession(false);
    return Caller.ofThisThread(session == null ? null : session.getId());
  }

  private static Transport transport(boolean reads, AnswerForm form) {
    if (reads) return form == AnswerForm.EVENTS ? Transport.READ_STREAM : Transport.READ_ONLY;
    return form == AnswerForm.EVENTS ? Transport.STREAM : Transport.SINGLE;
  }

  private static void checkMethod(HttpServletRequest request) {
    if (!request.getMethod().equals("POST"))
      throw new Problem(
          ProblemCode.METHOD_NOT_ALLOWED,
          "The method %s is not allowed here.".formatted(Problem.echo(request.getMethod())),
          "Send queries by GET or POST, mutations by POST.");
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
