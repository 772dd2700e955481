package aion.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client that speaks graphql-transport-ws with the test server, message by message.
final class Socket implements WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PATIENCE = 20;

  final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  /// How the server closed it.
  record Closed(int status, String reason) {}

  private Socket(String role) {
    socket =
        HTTP.newWebSocketBuilder()
            .header("Test-User", role)
            .subprotocols("graphql-transport-ws")
            .buildAsync(
                URI.create("ws://127.0.0.1:%d/graphql".formatted(TestServer.shared().port)), this)
            .join();
  }

  static Socket open(String role) {
    return new Socket(role);
  }

  /// Open and greeted.
  static Socket greeted(String role) {
    var socket = open(role);
    socket.send("{\"type\":\"connection_init\"}");
    if (!socket.next().path("type").asString().equals("connection_ack"))
      throw new AssertionError("no connection_ack");
    return socket;
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  void subscribe(String id, String query, Map<String, ?> variables) {
    send(
        Client.JSON.writeValueAsString(
            Map.of(
                "type",
                "subscribe",
                "id",
                id,
                "payload",
                Map.of("query", query, "variables", variables))));
  }

  /// The next message; fails when none comes.
  JsonNode next() {
    try {
      var message = messages.poll(PATIENCE, TimeUnit.SECONDS);
      if (message == null) throw new AssertionError("no message; closed: " + closed);
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The event of the next message of a subscription, by the name of its field.
  JsonNode event(String field) {
    var message = next();
    var event = message.path("payload").path("data").path(field);
    if (event.isMissingNode() || event.isNull()) throw new AssertionError(message.toString());
    return event;
  }

  Closed closed() {
    return closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
  }

  /// Ends the connection without a word, as a killed client does.
  void kill() {
    socket.abort();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      messages.add(Client.JSON.readTree(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(new Closed(status, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable thrown) {
    closed.completeExceptionally(thrown);
  }
}
