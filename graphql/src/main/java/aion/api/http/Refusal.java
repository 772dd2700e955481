package aion.api.http;

import aion.api.guard.Answers;
import aion.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A refusal in the form of a GraphQL answer.
final class Refusal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Refusal() {}

  static void send(HttpServletResponse response, Problem problem) throws IOException {
    var error = Map.of("message", problem.what(), "extensions", Answers.extensions(problem));
    response.setStatus(Statuses.of(problem.code().name()));
    response.setContentType("application/json;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            JSON.writeValueAsString(Map.of("errors", List.of(error)))
                .getBytes(StandardCharsets.UTF_8));
  }
}
