package aion.api.http;

import java.util.Set;

/// The HTTP status of an answer without data, by the code of its first error.
final class Statuses {
  private static final Set<String> OF_THE_DOCUMENT =
      Set.of("GQL_SYNTAX", "GQL_VALIDATION", "GQL_VARIABLE_INVALID", "GQL_OPERATION_UNKNOWN");

  private Statuses() {}

  static int of(String code) {
    return switch (code) {
      case "UNAUTHENTICATED", "TOKEN_INVALID", "TOKEN_EXPIRED" -> 401;
      case "FORBIDDEN",
          "FORBIDDEN_FIELD",
          "GQL_INTROSPECTION_REFUSED",
          "CSRF_REFUSED",
          "ORIGIN_REFUSED",
          "APPROVAL_SELF",
          "APPROVAL_LIMIT" ->
          403;
      case "APPROVAL_STALE" -> 409;
      case "METHOD_NOT_ALLOWED" -> 405;
      case "BODY_TOO_LARGE" -> 413;
      case "MEDIA_TYPE_UNSUPPORTED" -> 415;
      case "RATE_LIMITED", "TOO_MANY_CONNECTIONS", "TOO_MANY_SUBSCRIPTIONS" -> 429;
      case "INTERNAL" -> 500;
      case "QUERY_TIMEOUT" -> 503;
      default -> 400;
    };
  }

  /// Whether GraphQL over HTTP gives this code the status 200 in `application/json`.
  static boolean isOfTheDocument(String code) {
    return OF_THE_DOCUMENT.contains(code);
  }
}
