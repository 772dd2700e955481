package aion.api.http;

import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// What goes out by one WebSocket, one message after the other: whoever sends waits until it has
/// left, and the web server closes a socket whose other side takes nothing.
final class SocketLine {
  private static final int LONGEST_REASON = 123;

  private final WebSocketSession session;
  private final ReentrantLock sending = new ReentrantLock();

  SocketLine(WebSocketSession session) {
    this.session = session;
  }

  void send(Map<String, Object> message) throws IOException {
    var text = new TextMessage(RequestForm.EXACT.writeValueAsString(message));
    sending.lock();
    try {
      session.sendMessage(text);
    } finally {
      sending.unlock();
    }
  }

  /// Sends a sign of life; one that does not leave closes the socket.
  void ping() {
    sending.lock();
    try {
      session.sendMessage(new PingMessage());
    } catch (IOException | IllegalStateException e) {
      close(CloseStatus.SESSION_NOT_RELIABLE.getCode(), ProblemCode.REQUEST_TIMEOUT, "not reached");
    } finally {
      sending.unlock();
    }
  }

  /// Closes it with a reason that begins with the code and is as long as reasons may be.
  void close(int status, ProblemCode code, String why) {
    var reason = new StringBuilder(code.name() + ": " + why);
    while (reason.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON)
      reason.setLength(reason.length() - 1);
    try {
      session.close(new CloseStatus(status, reason.toString()));
    } catch (IOException | IllegalStateException e) {
      // It is closed already, which is what was wanted.
    }
  }
}
