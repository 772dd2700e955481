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
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hands questions on to the explore process.
@Component
final class ExploreClient {
  private static final JsonMapper JSON = new JsonMapper();

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
  /// @throws Problem when there is no answer
  HttpResponse<byte[]> ask(String path, byte[] question, String... headers) {
    var request =
        HttpRequest.newBuilder(process.address().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + process.token())
            .header("AION-Heads", JSON.writeValueAsString(feed.heads().offsets()))
            .POST(BodyPublishers.ofByteArray(question));
    if (headers.length > 0) request.headers(headers);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 500) return answer;
      throw new IllegalStateException("The explore process failed at " + path);
    } catch (java.net.http.HttpTimeoutException e) {
      throw CypherConsole.timedOut();
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.QUERY_MEMORY_LIMIT,
          "The process that answers consoles ended while it answered: the queries of the moment needed more memory than it has.",
          "Collect less at once. It is being started again; ask again in some seconds.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a question was answered.", e);
    }
  }
}
