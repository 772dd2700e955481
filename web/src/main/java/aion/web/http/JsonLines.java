package aion.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// An answer of JSON lines that is sent while it is made.
final class JsonLines {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long BETWEEN = Duration.ofMillis(200).toNanos();

  private final HttpServletResponse response;
  private long sentAt = System.nanoTime() - BETWEEN;

  JsonLines(HttpServletResponse response) {
    this.response = response;
  }

  /// Where the lines go; the answer has begun.
  OutputStream open() throws IOException {
    response.setContentType("application/jsonl");
    response.setCharacterEncoding("UTF-8");
    return new BufferedOutputStream(response.getOutputStream(), 1 << 16);
  }

  /// Sends a line of news, but not more than a few each second.
  void now(Object value) {
    if (System.nanoTime() - sentAt < BETWEEN) return;
    sentAt = System.nanoTime();
    try {
      write(value);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("Nobody reads the answer any more.", e);
    }
  }

  void write(Object value) throws IOException {
    if (!response.isCommitted()) {
      response.setContentType("application/jsonl");
      response.setCharacterEncoding("UTF-8");
    }
    var line = JSON.writeValueAsString(value) + "\n";
    response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
  }

  void end() throws IOException {
    response.flushBuffer();
  }
}
