package aion.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with a role who asks the test server.
record Client(String role) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final JsonMapper JSON = JsonMapper.builder().build();

  /// An answer with its status.
  record Answer(int status, JsonNode body) {
    JsonNode data(String... path) {
      if (!body.path("errors").isMissingNode()) throw new AssertionError(body.toString());
      var at = body.path("data");
      for (var step : path) at = at.path(step);
      return at;
    }

    String code() {
      return body.at("/errors/0/extensions/code").asString("");
    }

    String message() {
      return body.at("/errors/0/message").asString("");
    }

    List<String> texts(String connection, String field) {
      return data(connection, "edges")
          .valueStream()
          .map(edge -> edge.path("node").path(field).asString())
          .toList();
    }
  }

  Answer ask(String query) {
    return ask(query, Map.of());
  }

  Answer ask(String query, Map<String, ?> variables) {
    return post(
        JSON.writeValueAsBytes(Map.of("query", query, "variables", variables)),
        "Content-Type",
        "application/json");
  }

  Answer post(byte[] body, String... headers) {
    return send("POST", "", body, headers);
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    var uri = URI.create("http://127.0.0.1:%d/graphql%s".formatted(TestServer.shared().port, path));
    var request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Test-User", role);
    if (headers.length > 0) request.headers(headers);
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
