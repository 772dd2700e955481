package aion.api;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/// Who comes in by which bearer token. Clients that cannot send headers with the handshake of a
/// WebSocket send theirs with `connection_init`.
public interface BearerTokens {
  /// Whom the token lets in; nobody when it is not one of this server.
  Optional<Authentication> findBy(String token);
}
