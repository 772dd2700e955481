package aion.web.security;

import static aion.problem.ProblemCode.FORBIDDEN;
import static aion.problem.ProblemCode.UNAUTHENTICATED;

import aion.problem.Problem;
import aion.web.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// Who may reach what. Pages and their assets are open, data is not; a change needs the header that
/// [SameOriginFilter] asks for, so cookies alone never act.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'self'";

  private static final String[] DATA = {"/graphql/**", "/graphql", "/metrics"};

  private static boolean isSocket(HttpServletRequest request) {
    return request.getRequestURI().equals("/graphql")
        && request.getMethod().equals("GET")
        && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SecurityContextRepository contexts,
      OperatorTokenFilter operator,
      HostFilter hosts)
      throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(contexts))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy ->
                    policy.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                            .ReferrerPolicy.NO_REFERRER)))
        .addFilterBefore(hosts, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(operator, UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(new SameOriginFilter(), OperatorTokenFilter.class)
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((_, response, _) ->
                    Problems.write(
                        response,
                        new Problem(
                            UNAUTHENTICATED,
                            "This needs a sign-in; nobody is signed in (login required).",
                            "Sign in at / or send a bearer token.")))
                .accessDeniedHandler((_, response, _) ->
                    Problems.write(
                        response,
                        new Problem(
                            FORBIDDEN,
                            "Your roles do not give permission for this.",
                            "Ask an administrator for the role."))))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/api/v1/session")
                .permitAll()
                .requestMatchers("/api/v1/imports/**", "/api/v1/uploads", "/api/v1/events")
                .hasAnyRole("PLANNER", "ADMIN")
                .requestMatchers("/api/v1/approvals/**")
                .hasAnyRole("PLANNER", "BUYER", "APPROVER", "ADMIN")
                .requestMatchers("/api/v1/verification", "/api/v1/heads", "/api/v1/ledger")
                .hasAnyRole("ADMIN", "AUDITOR")
                .requestMatchers(HttpMethod.GET, "/api/v1/ontology", "/api/v1/dictionary")
                .authenticated()
                .requestMatchers("/epcis/capture")
                .hasAnyRole("PLANNER", "ADMIN")
                .requestMatchers("/epcis/events")
                .hasAnyRole("ANALYST", "PLANNER", "BUYER", "APPROVER", "AUDITOR", "ADMIN")
                .requestMatchers("/console/**")
                .hasAnyRole("ANALYST", "ADMIN")
                .requestMatchers("/sparql", "/sparql/**", "/api/v1/graph")
                .hasAnyRole("ANALYST", "BUYER", "APPROVER", "ADMIN")
                .requestMatchers("/id/**")
                .hasAnyRole("ANALYST", "PLANNER", "BUYER", "APPROVER", "ADMIN")
                .requestMatchers("/api/v1/backups")
                .hasAuthority(SignedIn.OPERATOR)
                // What is not opened to a role above is for administrators.
                .requestMatchers("/api/**", "/epcis/**")
                .hasRole("ADMIN")
                // A WebSocket may sign in with its first message.
                .requestMatchers(SecurityConfiguration::isSocket)
                .permitAll()
                .requestMatchers(DATA)
                .authenticated()
                .anyRequest()
                .permitAll())
        .build();
  }
}
