package aion.web.explore;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The connection a question came by. Tomcat tells of a client who left only when it writes, which
/// is when the answer is there and its cost is paid; so the socket itself is asked.
final class ClientConnection {
  private static final String NAME = ClientConnection.class.getName();
  private static final @Nullable Field HOOK = field(org.apache.coyote.Request.class, "hook");
  private static final @Nullable Field SOCKET = field(AbstractProcessor.class, "socketWrapper");

  private final @Nullable SocketWrapperBase<?> socket;

  private ClientConnection(@Nullable SocketWrapperBase<?> socket) {
    this.socket = socket;
  }

  static ClientConnection of(ServletRequest request) {
    return request.getAttribute(NAME) instanceof Request inner
        ? new ClientConnection(socketOf(inner))
        : new ClientConnection(null);
  }

  /// Whether the client is certainly gone. What it sent meanwhile is put back for Tomcat to read.
  boolean isGone() {
    if (socket == null || !(socket.getSocket() instanceof NioChannel channel)) return false;
    var buffer = ByteBuffer.allocate(64);
    try {
      int read = channel.getIOChannel().read(buffer);
      if (read > 0) socket.unRead(buffer.flip());
      return read < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static @Nullable SocketWrapperBase<?> socketOf(Request request) {
    try {
      var processor = HOOK == null ? null : HOOK.get(request.getCoyoteRequest());
      return SOCKET == null || !(processor instanceof AbstractProcessor)
          ? null
          : (SocketWrapperBase<?>) SOCKET.get(processor);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /// Null when another Tomcat names it otherwise: then nobody is known to be gone.
  private static @Nullable Field field(Class<?> type, String name) {
    try {
      var field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Keeping {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections() {
      return factory ->
          factory.addContextValves(
              new ValveBase(true) {
                @Override
                public void invoke(Request request, Response response)
                    throws IOException, ServletException {
                  request.setAttribute(NAME, request);
                  getNext().invoke(request, response);
                }
              });
    }
  }
}
