package aion.web.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The feed of the main process, as the explore process reaches it.
final class FeedClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI feed;
  private final String token;
  private final Learning learning;

  FeedClient(URI feed, String token, Learning learning) {
    this.feed = feed;
    this.token = token;
    this.learning = learning;
  }

  /// What comes after a cursor; the words that it is by are known when this returns.
  ///
  /// @throws UncheckedIOException when the main process does not answer
  Batch next(Cursor cursor) {
    var answer = post(feed, NodeJson.write(cursor).getBytes(UTF_8));
    var version = answer.headers().firstValue(WordsFeed.VERSION).orElseThrow();
    if (!learning.knows(version))
      learning.learn(WordsFeed.read(post(feed.resolve("/ontology"), new byte[0]).body()));
    return NodeJson.readBatch(answer.body());
  }

  private HttpResponse<byte[]> post(URI address, byte[] body) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) return answer;
      throw new IOException("The feed answered with status " + answer.statusCode() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the feed was read.", e);
    }
  }
}
