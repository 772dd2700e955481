package aion.web.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The requests of a file, each sent by somebody with the role it is for.
final class HostileRequests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOBODY = "anonymous";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final String url;
  private final List<One> requests = new ArrayList<>();

  private record One(String why, HttpRequest request, int status, String code) {}

  /// @param right whether the answer was the one that the file says
  /// @param median in nanoseconds
  record Timed(String why, boolean right, long median) {}

  private HostileRequests(String url) {
    this.url = url;
  }

  static HostileRequests read(Path file, String url) {
    try {
      var requests = new HostileRequests(url);
      for (var one : JSON.readTree(Files.readAllBytes(file)).path("cases").values())
        // Whoever has not signed in meets the door, not GraphQL.
        if (!one.path("role").asString().equals(NOBODY)) requests.add(one);
      return requests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return requests.size();
  }

  List<Timed> time(int times) {
    return requests.stream().map(one -> time(one, times)).toList();
  }

  private Timed time(One one, int times) {
    boolean right = true;
    var took = new ArrayList<Long>();
    for (int i = 0; i < times + 3; i++) {
      long start = System.nanoTime();
      var answer = send(one);
      if (i >= 3) took.add(System.nanoTime() - start);
      right = answer.startsWith(one.status + " ") && answer.contains("\"" + one.code + "\"");
    }
    return new Timed(one.why, right, Figures.median(took));
  }

  /// Clients that send all of it again and again.
  Running start(int clients) {
    var running = new Running();
    for (int i = 0; i < clients; i++) {
      int first = i * requests.size() / clients;
      Thread.startVirtualThread(() -> {
        for (int n = first; !running.stopped.get(); n++) {
          send(requests.get(n % requests.size()));
          running.sent.incrementAndGet();
        }
      });
    }
    return running;
  }

  /// An attack under way.
  static final class Running implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();

    long sent() {
      return sent.get();
    }

    @Override
    public void close() {
      stopped.set(true);
    }
  }

  private void add(JsonNode one) {
    var input = one.path("input");
    var request =
        HttpRequest.newBuilder(URI.create(url + "/graphql" + input.path("path").asString("")))
            .header("Cookie", cookieOf(one.path("role").asString()))
            .header("X-AION-Request", "1");
    if (input.has("query")) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(body(input)));
    } else {
      input
          .path("headers")
          .properties()
          .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
      request.method(
          input.path("method").asString(), BodyPublishers.ofByteArray(bytes(input.path("body"))));
    }
    var expect = one.path("expect");
    requests.add(
        new One(
            one.path("why").asString(),
            request.build(),
            expect.path("status").asInt(),
            expect.path("code").asString()));
  }

  private static byte[] body(JsonNode input) {
    var body = JSON.createObjectNode();
    body.put("query", new String(bytes(input.path("query")), StandardCharsets.UTF_8));
    for (var name : List.of("variables", "operationName"))
      if (input.has(name)) body.set(name, input.path(name));
    return JSON.writeValueAsBytes(body);
  }

  private String cookieOf(String role) {
    return cookies.computeIfAbsent(
        role,
        name -> {
          var signIn =
              JSON.writeValueAsString(
                  Map.of(
                      "user",
                      name.toUpperCase(java.util.Locale.ROOT),
                      "password",
                      "right password"));
          var request =
              HttpRequest.newBuilder(URI.create(url + "/api/v1/session"))
                  .header("Content-Type", "application/json")
                  .header("X-AION-Request", "1")
                  .POST(BodyPublishers.ofString(signIn))
                  .build();
          try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException(answer.body()))
                .split(";", 2)[0];
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private String send(One one) {
    try {
      var answer = http.send(one.request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(JsonNode value) {
    var out = new ByteArrayOutputStream();
    if (value.isString()) out.writeBytes(value.asString().getBytes(StandardCharsets.UTF_8));
    else if (value.has("$cat"))
      value.path("$cat").values().forEach(part -> out.writeBytes(bytes(part)));
    else if (value.has("$repeat"))
      for (int i = 0; i < value.path("n").asInt(); i++)
        out.writeBytes(bytes(value.path("$repeat")));
    else if (value.has("$hex"))
      out.writeBytes(HexFormat.of().parseHex(value.path("$hex").asString()));
    return out.toByteArray();
  }
}
