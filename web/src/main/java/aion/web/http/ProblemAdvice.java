package aion.web.http;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Tells what went wrong in our words; what nobody can mend gets a number to find it in the log.
@RestControllerAdvice
class ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> problem(Problem problem) {
    return Problems.answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
    return Problems.answer(
        new Problem(
            ProblemCode.JSON_MALFORMED,
            "The body is not the JSON this address takes.",
            "Check the JSON, its field names and its encoding (UTF-8)."));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> method(HttpRequestMethodNotSupportedException e) {
    return Problems.answer(
        new Problem(
            ProblemCode.METHOD_NOT_ALLOWED,
            "This address does not take the method %s.".formatted(Problem.echo(e.getMethod())),
            "Use %s.".formatted(String.valueOf(e.getSupportedHttpMethods()))));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> mediaType(HttpMediaTypeNotSupportedException e) {
    return Problems.answer(
        new Problem(
            ProblemCode.MEDIA_TYPE_UNSUPPORTED,
            "This address does not take the content type '%s'."
                .formatted(Problem.echo(String.valueOf(e.getContentType()))),
            "Use one of %s.".formatted(e.getSupportedMediaTypes())));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> missing(NoResourceFoundException e) {
    return Problems.answer(
        new Problem(
            ProblemCode.NOT_FOUND,
            "There is nothing at this address: not found.",
            "Check the address."));
  }

  /// Whoever asked has gone, so there is nobody to answer.
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {}

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> fault(Exception e) {
    var number = UUID.randomUUID().toString();
    log.atError().setCause(e).addKeyValue("number", number).log("request failed");
    return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Map.of(
                "title", "Internal Server Error",
                "status", 500,
                "code", "INTERNAL",
                "detail", "Something failed here; nothing was changed by this request.",
                "remedy", "Give the number %s to your administrator.".formatted(number)));
  }
}
