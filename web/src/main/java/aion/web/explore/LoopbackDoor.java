package aion.web.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.problem.Problem;
import aion.web.http.Problems;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small HTTP server on a free port of the loopback address, for one caller who has its token.
final class LoopbackDoor implements AutoCloseable {
  static final String PROBLEM = "application/problem+json";
  private static final Logger log = LoggerFactory.getLogger(LoopbackDoor.class);
  private static final int MOST_BYTES = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// What is asked through the door.
  ///
  /// @param headers looked up without regard to case
  record Asked(byte[] body, com.sun.net.httpserver.Headers headers) {
    String header(String name, String otherwise) {
      var value = headers.getFirst(name);
      return value == null ? otherwise : value;
    }
  }

  /// What is answered.
  record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    static Answer json(byte[] body) {
      return new Answer(200, "application/json", body, Map.of());
    }

    static Answer of(Problem problem) {
      return new Answer(Problems.status(problem), PROBLEM, Problems.json(problem), Map.of());
    }
  }

  /// What is behind the door, by path.
  interface Room {
    /// @throws Problem which is answered as such
    Answer answer(Asked asked);
  }

  private LoopbackDoor(HttpServer server, String token, Map<String, Room> rooms) {
    this.server = server;
    rooms.forEach(
        (path, room) -> server.createContext(path, exchange -> serve(exchange, path, token, room)));
    server.setExecutor(threads);
    server.start();
  }

  static LoopbackDoor open(String token, Map<String, Room> rooms) {
    try {
      var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      return new LoopbackDoor(HttpServer.create(address, 0), token, rooms);
    } catch (IOException e) {
      throw new UncheckedIOException("No port of the loopback address could be opened.", e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, String path, String token, Room room)
      throws IOException {
    try (exchange) {
      var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      boolean known =
          MessageDigest.isEqual(given.getBytes(UTF_8), ("Bearer " + token).getBytes(UTF_8));
      if (!known || !exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        exchange.sendResponseHeaders(413, -1);
        return;
      }
      send(exchange, answer(room, new Asked(body, exchange.getRequestHeaders())));
    }
  }

  private static Answer answer(Room room, Asked asked) {
    try {
      return room.answer(asked);
    } catch (Problem problem) {
      return Answer.of(problem);
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("a question of the explore process failed");
      return new Answer(500, "text/plain", new byte[0], Map.of());
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) exchange.getResponseBody().write(answer.body());
  }
}
