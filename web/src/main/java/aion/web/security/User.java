package aion.web.security;

import java.util.Set;

/// Somebody who may sign in.
///
/// @param passwordHash bcrypt; the password itself is nowhere
public record User(String name, String passwordHash, Set<Role> roles) {
  public User {
    roles = Set.copyOf(roles);
  }
}
