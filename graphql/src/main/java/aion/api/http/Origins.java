package aion.api.http;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;

/// Lets WebSockets in from pages of this server only: a browser sends its cookies along with a
/// handshake from anywhere. Programs, which send no origin, come in as well.
final class Origins {
  private Origins() {}

  static boolean isUpgrade(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
  }

  /// @throws Problem ORIGIN_REFUSED when the page is not one of this server
  static void check(HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !isHere(origin, request))
      throw new Problem(
          ProblemCode.ORIGIN_REFUSED,
          "The origin '%s' is not this server's own.".formatted(Problem.echo(origin)),
          "Open the connection from a page of this server, or from a program without an Origin.");
  }

  private static boolean isHere(String origin, HttpServletRequest request) {
    try {
      var page = new URI(origin);
      int port = page.getPort() >= 0 ? page.getPort() : "https".equals(page.getScheme()) ? 443 : 80;
      return page.getHost() != null
          && page.getHost().equalsIgnoreCase(request.getServerName())
          && (port == request.getServerPort() || page.getPort() < 0 && isDefault(request));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// Behind a proxy that ends TLS, the host's header names no port.
  private static boolean isDefault(HttpServletRequest request) {
    return request.getServerPort() == 80 || request.getServerPort() == 443;
  }
}
