package aion.web.explore;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The feed of the main process, as the explore process reaches it.
final class FeedClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI feed;
  private final String token;

  FeedClient(URI feed, String token) {
    this.feed = feed;
    this.token = token;
  }

  /// @throws UncheckedIOException when the main process does not answer
  Batch next(Cursor cursor) {
    var request =
        HttpRequest.newBuilder(feed)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(NodeJson.write(cursor)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) return NodeJson.readBatch(answer.body());
      throw new IOException("The feed answered with status " + answer.statusCode() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the feed was read.", e);
    }
  }
}
