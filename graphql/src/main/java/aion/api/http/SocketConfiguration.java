package aion.api.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/// Takes WebSockets at the address of GraphQL.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SocketConfiguration {
  /// Before the routes of plain requests, which have the same address.
  private static final int FIRST = -2;

  @Bean
  WebSocketHandlerMapping graphQlSockets(
      SocketEndpoint endpoint, @Value("${spring.graphql.http.path:/graphql}") String path) {
    var handler = new WebSocketHttpRequestHandler(endpoint, new DefaultHandshakeHandler());
    handler.getHandshakeInterceptors().add(new Introduction());
    var mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(path, handler));
    mapping.setOrder(FIRST);
    return mapping;
  }

  /// Keeps who opened a socket with it.
  private static final class Introduction implements HandshakeInterceptor {
    @Override
    public boolean beforeHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        Map<String, Object> attributes) {
      var session =
          request instanceof ServletServerHttpRequest servlet
              ? servlet.getServletRequest().getSession(false)
              : null;
      attributes.put(
          Caller.class.getName(), Caller.ofThisThread(session == null ? null : session.getId()));
      return true;
    }

    @Override
    public void afterHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        @Nullable Exception exception) {}
  }
}
