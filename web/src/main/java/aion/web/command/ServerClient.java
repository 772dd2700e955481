package aion.web.command;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.RunningServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /// The server of `AION_URL` and `AION_TOKEN`, or that of a home on this machine.
  ///
  /// @param home null for `AION_HOME`, or else `~/.aion`
  /// @throws Problem SERVER_UNREACHABLE when none has run there
  static ServerClient of(@Nullable Path home) {
    var url = System.getenv("AION_URL");
    var token = System.getenv("AION_TOKEN");
    if (url != null && token != null)
      return new ServerClient(new RunningServer(url.replaceFirst("/$", ""), token));
    var options = new ServerOptions();
    options.home = home;
    var folder = options.homeOr(".aion");
    return new ServerClient(
        RunningServer.find(folder)
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.SERVER_UNREACHABLE,
                    "No server has run on the home '%s'.".formatted(folder),
                    "Start one with './aion serve', name its home, or set AION_URL and AION_TOKEN.")));
  }

  /// Puts a file there, and gives the answer whether it was taken or not.
  ///
  /// @throws Problem when the answer says nothing of the file: of the caller, or of the server
  JsonNode put(String path, Path file) {
    try {
      var request =
          request(path)
              .header("Content-Type", "application/octet-stream")
              .PUT(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      var response = send(request);
      boolean told = response.statusCode() / 100 == 2 || response.statusCode() == 422;
      if (!told) throw problemOf(response.statusCode(), response.body());
      return JSON.readTree(response.body());
    } catch (FileNotFoundException e) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "The file '%s' cannot be read.".formatted(file),
          "Check its name and the right to read it.");
    }
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

  /// Sends a file, or nothing, and reads an answer of JSON lines as it comes.
  ///
  /// @param body null for nothing
  /// @param news told every line
  /// @return the last line
  JsonNode postForLines(String path, @Nullable Path body, Consumer<JsonNode> news) {
    try {
      var publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofFile(body);
      var request =
          request(path).header("Content-Type", "application/octet-stream").POST(publisher).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() / 100 != 2)
        throw problemOf(response.statusCode(), response.body().collect(Collectors.joining()));
      var last = new JsonNode[] {JSON.missingNode()};
      response
          .body()
          .forEach(line -> {
            last[0] = JSON.readTree(line);
            news.accept(last[0]);
          });
      return last[0];
    } catch (IOException | UncheckedIOException e) {
      throw unreachable();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// Writes the body of an answer to a file.
  void download(String path, Path file) {
    try {
      var response =
          http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        if (response.statusCode() / 100 != 2)
          throw problemOf(
              response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw unreachable();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// Sends a value as JSON.
  <T> T post(String path, Object value, Class<T> type) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(value)))
            .build();
    return read(send(request), type);
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
      throw unreachable();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Problem unreachable() {
    return new Problem(
        ProblemCode.SERVER_UNREACHABLE,
        "No AION answers at %s, or it stopped while answering.".formatted(server.url()),
        "Start one with './aion serve', or set AION_URL.");
  }

  private static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while waiting for the server.");
  }

  private static <T> T read(HttpResponse<String> response, Class<T> type) {
    if (response.statusCode() / 100 == 2) return JSON.readValue(response.body(), type);
    throw problemOf(response.statusCode(), response.body());
  }

  private static Problem problemOf(int status, String text) {
    try {
      var body = JSON.readTree(text);
      return new Problem(
          ProblemCode.valueOf(text(body, "code")), text(body, "detail"), text(body, "remedy"));
    } catch (JacksonException | IllegalArgumentException e) {
      return new Problem(
          ProblemCode.SERVER_UNREACHABLE,
          "The server answered with status %d.".formatted(status),
          "Check that AION_URL names an AION server.");
    }
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }
}
