package aion.web.security;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.web.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request that may change something and rides on a cookie must carry `X-AION-Request`, which a
/// page of another origin cannot set without asking first.
final class SameOriginFilter extends OncePerRequestFilter {
  static final String HEADER = "X-AION-Request";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean byToken = request.getHeader("Authorization") != null;
    if (SAFE.contains(request.getMethod()) || byToken || request.getHeader(HEADER) != null)
      chain.doFilter(request, response);
    else
      Problems.write(
          response,
          new Problem(
              ProblemCode.CSRF_REFUSED,
              "The request has no '%s' header, so it may come from another site.".formatted(HEADER),
              "Send the header '%s: 1' with every change.".formatted(HEADER)));
  }
}
