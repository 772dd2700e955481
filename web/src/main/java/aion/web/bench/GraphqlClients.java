package aion.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Clients of one GraphQL server, each of which asks again when it has its answer.
final class GraphqlClients {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration WARM_UP = Duration.ofSeconds(8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;
  private final AtomicLong number = new AtomicLong();

  /// @param p50 in nanoseconds
  /// @param p99 in nanoseconds
  record Speed(long rate, long p50, long p99) {}

  /// @param token of the product's operator; empty for none
  GraphqlClients(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /// How fast a question is answered.
  ///
  /// @param body of the request with a number
  Speed ask(LongFunction<String> body, int clients, Duration time) {
    run(body, clients, WARM_UP);
    long start = System.nanoTime();
    var took = run(body, clients, time);
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Speed(
        Figures.rate(took.length, elapsed),
        Figures.quantile(took, 0.5),
        Figures.quantile(took, 0.99));
  }

  /// The data of one answer; fails when there are errors.
  JsonNode data(String body) {
    var answer = JSON.readTree(send(body));
    if (answer.has("errors")) throw new IllegalStateException("%s: %s".formatted(url, answer));
    return answer.path("data");
  }

  /// The code of an answer's first error; empty when there is none.
  String code(String body) {
    return JSON.readTree(send(body)).at("/errors/0/extensions/code").asString("");
  }

  private long[] run(LongFunction<String> body, int clients, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    var threads = new ArrayList<Thread>();
    var took = new ArrayList<LongStream.Builder>();
    for (int i = 0; i < clients; i++) {
      var mine = LongStream.builder();
      took.add(mine);
      threads.add(
          Thread.startVirtualThread(() -> {
            while (System.nanoTime() < end) {
              var request = body.apply(number.incrementAndGet());
              long start = System.nanoTime();
              var answer = send(request);
              mine.add(System.nanoTime() - start);
              if (answer.contains("\"errors\":["))
                throw new IllegalStateException("%s: %s".formatted(url, answer));
            }
          }));
    }
    for (var thread : threads) join(thread);
    return took.stream().flatMapToLong(LongStream.Builder::build).sorted().toArray();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String send(String body) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
