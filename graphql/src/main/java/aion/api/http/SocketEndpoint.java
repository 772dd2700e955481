package aion.api.http;

import aion.api.BearerTokens;
import aion.api.guard.Limits;
import aion.api.live.LiveSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// WebSockets that speak `graphql-transport-ws`. Messages are put together here, so that one that
/// is too long is refused with a reason.
@Component
class SocketEndpoint extends AbstractWebSocketHandler implements SubProtocolCapable {
  private static final String PROTOCOL = "graphql-transport-ws";
  private static final int SUBPROTOCOL_NOT_ACCEPTABLE = 4406;

  private final Operations operations;
  private final OpenConnections connections;
  private final LiveSettings settings;
  private final BearerTokens tokens;
  private final Map<String, Open> open = new ConcurrentHashMap<>();

  private record Open(SocketConversation conversation, StringBuilder message) {}

  SocketEndpoint(
      Operations operations,
      OpenConnections connections,
      LiveSettings settings,
      ObjectProvider<BearerTokens> tokens) {
    this.tokens = tokens.getIfAvailable(() -> _ -> Optional.empty());
    this.operations = operations;
    this.connections = connections;
    this.settings = settings;
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of(PROTOCOL);
  }

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws Exception {
    if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
      session.close(
          new CloseStatus(
              SUBPROTOCOL_NOT_ACCEPTABLE,
              "MEDIA_TYPE_UNSUPPORTED: the subprotocol must be " + PROTOCOL));
      return;
    }
    var caller =
        (Caller) Objects.requireNonNull(session.getAttributes().get(Caller.class.getName()));
    var conversation =
        new SocketConversation(session, caller, operations, settings, tokens, connections);
    open.put(session.getId(), new Open(conversation, new StringBuilder()));
    connections.add(conversation);
    conversation.begin();
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage part) {
    var one = open.get(session.getId());
    if (one == null) return;
    if (one.message.length() + part.getPayloadLength() > Limits.BODY_BYTES) {
      one.message.setLength(0);
      one.conversation.tooLarge();
      return;
    }
    one.message.append(part.getPayload());
    if (!part.isLast()) return;
    var message = one.message.toString();
    one.message.setLength(0);
    one.conversation.take(message);
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
    var one = open.get(session.getId());
    if (one != null) one.conversation.heard();
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable thrown) {
    end(session);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    end(session);
  }

  private void end(WebSocketSession session) {
    var one = open.remove(session.getId());
    if (one == null) return;
    connections.remove(one.conversation);
    one.conversation.end();
  }
}
