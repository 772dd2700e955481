package aion.web.bench;

import aion.web.home.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Posts movements to a running server, as any program would.
final class PostingClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String POST =
      "mutation($input: MovementInput!) { postMovement(input: $input) { partition offset known } }";

  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningServer server;

  PostingClient(RunningServer server) {
    this.server = server;
  }

  /// A movement as it is sent: the same receipt for each item at a site.
  record Order(String id, List<String> items, String site, int amount) {
    private Map<String, Object> input() {
      var lines =
          items.stream()
              .map(i -> Map.of("item", i, "location", site, "quantity", "" + amount, "unit", "H87"))
              .toList();
      return Map.of("id", id, "kind", "RECEIPT", "lines", lines);
    }
  }

  /// What a server may say to a movement.
  sealed interface Answer {
    record Accepted(String partition, long offset, boolean known) implements Answer {}

    record Refused(String code, String what, String remedy) implements Answer {}

    /// The connection broke, or there was none.
    record Unanswered() implements Answer {}
  }

  Answer post(Order order) {
    try {
      var body = Map.of("query", POST, "variables", Map.of("input", order.input()));
      var request =
          request("/graphql")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() >= 500
          ? new Answer.Refused("HTTP_" + response.statusCode(), response.body(), "")
          : answer(JSON.readTree(response.body()));
    } catch (IOException e) {
      return new Answer.Unanswered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unanswered();
    }
  }

  /// A document of the server.
  JsonNode get(String path) {
    try {
      var response = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + server.token());
  }

  private static Answer answer(JsonNode body) {
    var posted = body.path("data").path("postMovement");
    if (posted.isObject())
      return new Answer.Accepted(
          posted.path("partition").asString(),
          posted.path("offset").asLong(),
          posted.path("known").asBoolean());
    var error = body.path("errors").path(0);
    return new Answer.Refused(
        error.path("extensions").path("code").asString(body.path("code").asString("")),
        error.path("message").asString(body.path("detail").asString("")),
        error.path("extensions").path("remedy").asString(body.path("remedy").asString("")));
  }
}
