package aion.web.security;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The authentication of somebody whose identity was established.
final class SignedIn {
  private SignedIn() {}

  static Authentication as(String name, Collection<Role> roles) {
    var authorities =
        roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
  }
}
