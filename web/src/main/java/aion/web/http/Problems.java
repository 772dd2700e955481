package aion.web.http;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Problems as RFC 9457 tells them, with our code and remedy.
public final class Problems {
  private static final JsonMapper JSON = new JsonMapper();

  private Problems() {}

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    write(response, statusOf(problem.code()), problem);
  }

  /// Answers with another status than the one that usually goes with the code.
  public static void write(HttpServletResponse response, HttpStatus status, Problem problem)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(JSON.writeValueAsString(bodyOf(status, problem)));
  }

  /// The body of an answer that is written by other means than the web server's.
  public static byte[] json(Problem problem) {
    return JSON.writeValueAsBytes(bodyOf(statusOf(problem.code()), problem));
  }

  /// The status that goes with the code of a problem.
  public static int status(Problem problem) {
    return statusOf(problem.code()).value();
  }

  static ResponseEntity<Map<String, Object>> answer(Problem problem) {
    return answer(problem, Map.of());
  }

  /// @param more members of the answer beside the usual ones
  static ResponseEntity<Map<String, Object>> answer(Problem problem, Map<String, ?> more) {
    var body = bodyOf(statusOf(problem.code()), problem);
    body.putAll(more);
    return ResponseEntity.status(statusOf(problem.code()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static LinkedHashMap<String, Object> bodyOf(HttpStatus status, Problem problem) {
    var body = new LinkedHashMap<String, Object>();
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("code", problem.code().name());
    body.put("detail", problem.what());
    body.put("remedy", problem.remedy());
    if (!problem.translations().isEmpty()) body.put("translations", problem.translations());
    return body;
  }

  private static HttpStatus statusOf(ProblemCode code) {
    return switch (code) {
      case UNAUTHENTICATED, TOKEN_INVALID, TOKEN_EXPIRED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN, FORBIDDEN_FIELD, CSRF_REFUSED, APPROVAL_SELF, APPROVAL_LIMIT -> HttpStatus.FORBIDDEN;
      case NOT_FOUND, MAPPING_UNKNOWN -> HttpStatus.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
      case MEDIA_TYPE_UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case BODY_TOO_LARGE, IMPORT_TOO_LARGE, RDF_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case ARCHIVE_BUSY, PERIOD_CLOSED, EVENT_ID_CONFLICT, STOCK_NEGATIVE, BACKUP_REFUSED, APPROVAL_STALE ->
          HttpStatus.CONFLICT;
      case ONTOLOGY_INVALID, RDF_TERM_PROTECTED, SHAPE_VIOLATION ->
          HttpStatus.UNPROCESSABLE_CONTENT;
      case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
      case STORAGE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
      case EXPLORE_NOT_READY -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
