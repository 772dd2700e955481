package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Feed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hands questions on to the explore process, and ends them there when who asked has left.
@Component
final class ExploreClient {
  private static final Logger log = LoggerFactory.getLogger(ExploreClient.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOOK_MILLIS = 250;

  /// Longer than a question may take, so that the process itself says what ran out.
  private static final Duration PATIENCE = Bounds.TIME.plusSeconds(8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExploreProcess process;
  private final Feed feed;

  ExploreClient(ExploreProcess process, Feed feed) {
    this.process = process;
    this.feed = feed;
  }

  /// @param path what to ask, e.g. `/cypher`
  /// @param asker who waits for the answer
  /// @throws Problem when there is no answer
  HttpResponse<byte[]> ask(String path, byte[] question, ClientConnection asker) {
    return ask(path, question, asker, PATIENCE);
  }

  /// Asks for work that takes as long as it takes, whoever waits.
  HttpResponse<byte[]> askPatiently(String path, byte[] question, ClientConnection asker) {
    return ask(path, question, asker, Duration.ofHours(1));
  }

  private HttpResponse<byte[]> ask(
      String path, byte[] question, ClientConnection asker, Duration patience) {
    var name = UUID.randomUUID().toString();
    var request =
        request(path, name)
            .timeout(patience)
            .header(About.HEADS, JSON.writeValueAsString(feed.heads().offsets()))
            .POST(BodyPublishers.ofByteArray(question))
            .build();
    var answer = await(http.sendAsync(request, BodyHandlers.ofByteArray()), name, asker);
    if (answer.statusCode() != 500) return answer;
    throw new IllegalStateException("The explore process failed at " + path);
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> coming, String name, ClientConnection asker) {
    boolean cancelled = false;
    while (true) {
      try {
        return coming.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (cancelled || !asker.isGone()) continue;
        cancelled = true;
        cancel(name);
      } catch (ExecutionException e) {
        throw noAnswer(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while a question was answered.", e);
      }
    }
  }

  private void cancel(String name) {
    log.atInfo().addKeyValue("question", name).log("who asked has left; the question is ended");
    var request = request("/cancel", name).POST(BodyPublishers.noBody()).build();
    var _ = http.sendAsync(request, BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path, String name) {
    return HttpRequest.newBuilder(process.address().resolve(path))
        .header("Authorization", "Bearer " + process.token())
        .header(Cancelling.HEADER, name);
  }

  private static RuntimeException noAnswer(ExecutionException e) {
    return switch (e.getCause()) {
      case HttpTimeoutException _ -> CypherConsole.timedOut();
      case IOException _ ->
          new Problem(
              ProblemCode.QUERY_MEMORY_LIMIT,
              "The process that answers consoles ended while it answered: the queries of the moment needed more memory than it has.",
              "Collect less at once. It is being started again; ask again in some seconds.");
      case null, default -> new IllegalStateException(e);
    };
  }
}
