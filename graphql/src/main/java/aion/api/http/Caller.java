package aion.api.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who opened a connection that stays open, and by which session.
///
/// @param signedIn null when nobody is
/// @param session the id of the cookie's session; null when none was used
record Caller(@Nullable Authentication signedIn, @Nullable String session) {
  /// Who makes the request that this thread serves.
  static Caller ofThisThread(@Nullable String session) {
    return new Caller(SecurityContextHolder.getContext().getAuthentication(), session);
  }

  boolean isNobody() {
    return signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
  }

  String name() {
    return signedIn == null ? "" : signedIn.getName();
  }

  /// Does something in this caller's name.
  <T> T doing(Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    var mine = SecurityContextHolder.createEmptyContext();
    mine.setAuthentication(signedIn);
    SecurityContextHolder.setContext(mine);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
