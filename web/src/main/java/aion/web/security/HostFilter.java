package aion.web.security;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to the names this server was given, so that a foreign name that resolves here (DNS
/// rebinding) reaches nothing.
@Component
final class HostFilter extends OncePerRequestFilter {
  private final List<String> hosts;

  /// @param hosts the names besides the loopback ones
  HostFilter(@Value("${aion.hosts:localhost,127.0.0.1,[::1]}") List<String> hosts) {
    this.hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hosts.contains(request.getServerName().toLowerCase(Locale.ROOT)))
      chain.doFilter(request, response);
    else
      Problems.write(
          response,
          new Problem(
              ProblemCode.PATH_INVALID,
              "This server does not answer to the host name '%s'."
                  .formatted(Problem.echo(request.getServerName())),
              "Use one of its own names, or add the host name to AION_HOSTS."));
  }
}
