package aion.web.security;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Adding local users; for administrators.
@RestController
class UserController {
  private final Users users;
  private final Sessions sessions;

  UserController(Users users, Sessions sessions) {
    this.users = users;
    this.sessions = sessions;
  }

  record NewUser(@Nullable String name, @Nullable List<String> roles) {}

  /// @param password generated, shown only here
  record Added(String name, List<String> roles, String password) {}

  /// Adds a user with a generated password; a user of that name gets a new one and these roles, and
  /// is signed out everywhere.
  @PostMapping("/api/v1/users")
  @ResponseStatus(HttpStatus.CREATED)
  Added add(@RequestBody NewUser given) {
    var name = Key.check("user", given.name() == null ? "" : given.name());
    var roles =
        (given.roles() == null ? List.<String>of() : given.roles())
            .stream().map(UserController::roleOf).collect(Collectors.toSet());
    var password = Users.newPassword();
    users.put(name, password, roles);
    sessions.endOf(name);
    return new Added(name, names(roles), password);
  }

  private static Role roleOf(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> nameOf(role).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                ProblemCode.ENTITY_INVALID,
                "There is no role '%s'.".formatted(Problem.echo(name)),
                "Use some of %s.".formatted(names(Set.of(Role.values())))));
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().map(UserController::nameOf).sorted().toList();
  }

  private static String nameOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
