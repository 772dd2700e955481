package aion.api;

import graphql.GraphQLContext;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Finds the reader of a request: the one put into the GraphQL context, else the one signed in.
public final class Readers {
  private static final String ROLE = "ROLE_";
  private static final String SITE = "SITE_";

  private Readers() {}

  /// The reader of this execution; anonymous when nobody signed in.
  public static Reader of(GraphQLContext context) {
    Reader given = context.get(Reader.class);
    return given != null ? given : signedIn();
  }

  /// The reader that Spring Security knows on this thread: authorities `ROLE_X` are roles, `SITE_X`
  /// the sites.
  public static Reader signedIn() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  private static Reader of(@Nullable Authentication authentication) {
    if (authentication == null || !authentication.isAuthenticated()) return Reader.ANONYMOUS;
    return new Reader(
        authentication.getName(),
        authorities(authentication, ROLE)
            .map(role -> role.toLowerCase(Locale.ROOT))
            .filter(role -> !"anonymous".equals(role))
            .collect(Collectors.toSet()),
        authorities(authentication, SITE).collect(Collectors.toSet()));
  }

  private static Stream<String> authorities(Authentication authentication, String prefix) {
    return authentication.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(authority -> authority != null && authority.startsWith(prefix))
        .map(authority -> authority.substring(prefix.length()));
  }
}
