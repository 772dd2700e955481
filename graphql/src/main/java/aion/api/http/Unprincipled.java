package aion.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/// A handshake that does not tell the web server who is signed in: it would close the socket by
/// itself when the session ends, with a status that clients of GraphQL do not know.
final class Unprincipled extends HttpServletRequestWrapper {
  Unprincipled(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return null;
  }
}
