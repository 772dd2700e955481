package aion.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// An answer of JSON lines that is sent while it is made.
final class JsonLines {
  static final String TYPE = "application/jsonl";

  private static final JsonMapper JSON = new JsonMapper();
  private static final long BETWEEN = Duration.ofMillis(200).toNanos();

  private final HttpServletResponse response;
  private long sentAt = System.nanoTime();

  JsonLines(HttpServletResponse response) {
    this.response = response;
  }

  /// Sends a line of news, but only a few each second.
  void news(Object value) {
    if (System.nanoTime() - sentAt < BETWEEN) return;
    sentAt = System.nanoTime();
    try {
      write(value);
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody reads the answer any more.", e);
    }
  }

  void write(Object value) throws IOException {
    if (!response.isCommitted()) response.setContentType(TYPE);
    var line = JSON.writeValueAsString(value) + "\n";
    response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
