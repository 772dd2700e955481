package aion.web.security;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out by cookie.
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  /// Compared with when the name is unknown, so that both answers take the same time.
  private final String nobodysHash;

  private final Users users;
  private final PasswordEncoder encoder;
  private final SecurityContextRepository contexts;
  private final SignInAttempts attempts;
  private final Sessions sessions;

  SessionController(
      Users users,
      PasswordEncoder encoder,
      SecurityContextRepository contexts,
      SignInAttempts attempts,
      Sessions sessions) {
    this.users = users;
    this.encoder = encoder;
    this.contexts = contexts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.nobodysHash = String.valueOf(encoder.encode(Users.newPassword()));
  }

  record SignIn(@Nullable String user, @Nullable String password) {}

  record Session(String user, List<String> roles) {}

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signIn(@RequestBody SignIn given, HttpServletRequest request, HttpServletResponse response) {
    var name = given.user() == null ? "" : given.user();
    var password = given.password() == null ? "" : given.password();
    if (attempts.tooMany(name))
      throw new Problem(
          ProblemCode.RATE_LIMITED,
          "There were too many failed sign-ins as '%s'.".formatted(Problem.echo(name)),
          "Wait five minutes and try again.");
    var found = users.find(name);
    boolean right = encoder.matches(password, found.map(User::passwordHash).orElse(nobodysHash));
    if (found.isEmpty() || !right) {
      attempts.failed(name);
      throw new Problem(
          ProblemCode.UNAUTHENTICATED,
          "Name and password do not fit (login refused).",
          "Check both and try again.");
    }
    attempts.succeeded(name);
    if (request.getSession(false) != null) request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.as(name, found.get().roles()));
    contexts.saveContext(context, request, response);
    sessions.begin(request.getSession(), name);
  }

  @GetMapping
  Session session(@Nullable Principal principal) {
    if (!(principal instanceof Authentication signedIn))
      throw new Problem(
          ProblemCode.UNAUTHENTICATED, "Nobody is signed in (login required).", "Sign in first.");
    var roles =
        signedIn.getAuthorities().stream()
            .map(a -> String.valueOf(a.getAuthority()).substring(5).toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    return new Session(signedIn.getName(), roles);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
  }
}
