package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a running server for the command line.
final class ServerClient {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningServer server;

  ServerClient(RunningServer server) {
    this.server = server;
  }

  <T> T get(String path, Class<T> type) {
    return read(send(request(path).GET().build()), type);
  }

  /// Sends a file as the body.
  <T> T post(String path, Path file, Class<T> type) {
    try {
      var name =
          URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
              .replace("+", "%20");
      var request =
          request(path)
              .header("Content-Type", "application/octet-stream")
              .header("Prefer", "respond-async")
              .header("X-File-Name", name)
              .POST(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      return read(send(request), type);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "The file '%s' cannot be read.".formatted(file),
          "Check its name and the right to read it.");
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Authorization", "Bearer " + server.token())
        .header("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.SERVER_UNREACHABLE,
          "No AION answers at %s.".formatted(server.url()),
          "Start one with './aion serve', or set AION_URL.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the server.", e);
    }
  }

  private static <T> T read(HttpResponse<String> response, Class<T> type) {
    if (response.statusCode() / 100 == 2) return JSON.readValue(response.body(), type);
    throw problemOf(response);
  }

  private static Problem problemOf(HttpResponse<String> response) {
    try {
      var body = JSON.readTree(response.body());
      return new Problem(
          ProblemCode.valueOf(text(body, "code")), text(body, "detail"), text(body, "remedy"));
    } catch (JacksonException | IllegalArgumentException e) {
      return new Problem(
          ProblemCode.SERVER_UNREACHABLE,
          "The server answered with status %d.".formatted(response.statusCode()),
          "Check that AION_URL names an AION server.");
    }
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }
}
