package aion.web.security;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The authentication of somebody whose identity was established.
final class SignedIn {
  private SignedIn() {}

  /// What only the owner of the home may do, who can read its token; no role of a user gives it.
  static final String OPERATOR = "OPERATOR";

  /// The owner of the home at the command line of this machine.
  static Authentication operator() {
    var authorities =
        Stream.of(Role.ADMIN.authority(), Role.PLANNER.authority(), OPERATOR)
            .map(SimpleGrantedAuthority::new)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated("operator", null, authorities);
  }

  static Authentication as(String name, Collection<Role> roles) {
    var authorities =
        roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
  }
}
