package aion.web.security;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The local users. They live in the graph but not in the ledger, because a secret must be erasable
/// (docs/decisions/0004-users-outside-the-ledger.md).
@Component
public class Users {
  private static final Cypher FIND = Cypher.named("web/user");
  private static final Cypher COUNT = Cypher.named("web/count-users");
  private static final Cypher WRITE = Cypher.named("web/write-user");
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private final Graph graph;
  private final PasswordEncoder encoder;

  Users(Graph graph, PasswordEncoder encoder) {
    this.graph = graph;
    this.encoder = encoder;
  }

  public Optional<User> find(String name) {
    return graph
        .read(
            FIND,
            Map.of("name", name),
            row ->
                new User(
                    row.get("name").asString(),
                    row.get("passwordHash").asString(),
                    row.get("roles").asList(v -> Role.valueOf(v.asString())).stream()
                        .collect(Collectors.toSet())))
        .stream()
        .findFirst();
  }

  public boolean isEmpty() {
    return graph.read(COUNT, Map.of(), row -> row.get("users").asLong()).getFirst() == 0;
  }

  /// Adds the user, or gives the one of this name a new password and these roles.
  public void put(String name, String password, Set<Role> roles) {
    var parameters =
        Map.<String, Object>of(
            "name", name,
            "passwordHash", encoder.encode(password),
            "roles", roles.stream().map(Role::name).sorted().toList());
    graph.write(tx -> tx.run(WRITE.text(), parameters).consume());
  }

  /// A password that nobody has seen before: 20 characters of 32, 100 bits.
  public static String newPassword() {
    var random = new SecureRandom();
    return random
        .ints(20, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
