package aion.web.explore;

import aion.projection.Batch;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the copy up to date with the feed of the main process, until this process ends.
final class Following {
  private static final Logger log = LoggerFactory.getLogger(Following.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Duration REST = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI feed;
  private final String token;
  private final GraphCopy copy;
  private volatile Cursor cursor;

  Following(URI feed, String token, GraphCopy copy) {
    this.feed = feed;
    this.token = token;
    this.copy = copy;
    this.cursor = copy.cursor();
  }

  /// What the copy has.
  Cursor cursor() {
    return cursor;
  }

  void start() {
    Thread.ofPlatform().daemon().name("following").start(this::followForEver);
  }

  private void followForEver() {
    while (true) {
      try {
        if (!step()) TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        log.atWarn().setCause(e).log("the feed could not be followed; it is tried again");
        rest();
      }
    }
  }

  /// @return whether there is more to take now
  private boolean step() throws IOException, InterruptedException {
    var batch = next();
    if (!batch.fresh() && batch.cursor().equals(cursor) && batch.nodes().isEmpty()) return false;
    if (batch.fresh()) cursor = Cursor.START;
    copy.apply(batch);
    cursor = batch.cursor();
    return batch.more();
  }

  private Batch next() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(feed)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(NodeJson.write(cursor)))
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200)
      throw new IOException("The feed answered with status " + answer.statusCode() + ".");
    return NodeJson.readBatch(answer.body());
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(REST.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
