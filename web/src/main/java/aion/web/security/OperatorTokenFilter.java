package aion.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import aion.api.BearerTokens;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.home.RunningServer;
import aion.web.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in the command line of the machine's owner by the token in the home.
@Component
final class OperatorTokenFilter extends OncePerRequestFilter implements BearerTokens {
  private static final String BEARER = "Bearer ";

  private final RunningServer server;

  OperatorTokenFilter(RunningServer server) {
    this.server = server;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header == null) {
      chain.doFilter(request, response);
    } else if (header.startsWith(BEARER) && isOperator(header.substring(BEARER.length()))) {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(SignedIn.operator());
      SecurityContextHolder.setContext(context);
      try {
        chain.doFilter(request, response);
      } finally {
        SecurityContextHolder.clearContext();
      }
    } else {
      Problems.write(
          response,
          new Problem(
              ProblemCode.TOKEN_INVALID,
              "The bearer token is not one of this server.",
              "Use the token in the home's file 'server', or sign in."));
    }
  }

  /// Answers that take long, as those of GraphQL, pass the doors a second time on another thread.
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  public Optional<Authentication> findBy(String token) {
    return isOperator(token) ? Optional.of(SignedIn.operator()) : Optional.empty();
  }

  private boolean isOperator(String token) {
    return MessageDigest.isEqual(token.getBytes(UTF_8), server.token().getBytes(UTF_8));
  }
}
