package aion.api.http;

import aion.api.StrictJson;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of a request: one object with a query and, where given, an operation name, variables
/// and extensions.
final class RequestForm {
  /// A number in the variables stays what was written.
  static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private RequestForm() {}

  /// @throws Problem when the body is not such an object
  ///
  /// @return the request with the text of the document that it names
  static byte[] complete(byte[] body, TrustedDocuments documents) {
    var given = EXACT.readTree(StrictJson.check(body));
    var request = documents.complete(given);
    if (request.isArray())
      throw new Problem(
          ProblemCode.GQL_BATCH_REFUSED,
          "The body is a batch of %d requests; a batch may have 1.".formatted(request.size()),
          "Send each request by itself, or ask for several root fields in one.");
    if (!request.isObject()) throw malformed("The body is not a JSON object with a 'query'.");
    check(request);
    return request == given ? body : EXACT.writeValueAsBytes(request);
  }

  /// The parts of such an object, by name.
  ///
  /// @throws Problem JSON_MALFORMED when it is none
  static Map<String, Object> read(JsonNode request) {
    check(request);
    var parts = new LinkedHashMap<String, Object>();
    parts.put("query", request.path("query").stringValue());
    if (request.path("operationName").isString())
      parts.put("operationName", request.path("operationName").stringValue());
    for (var name : new String[] {"variables", "extensions"})
      if (request.path(name).isObject())
        parts.put(name, EXACT.convertValue(request.path(name), Map.class));
    return parts;
  }

  private static void check(JsonNode request) {
    if (!request.path("query").isString()) throw malformed("The key 'query' is not a text.");
    requireAbsentOr(request, "operationName", request.path("operationName").isString(), "a text");
    requireAbsentOr(request, "variables", request.path("variables").isObject(), "an object");
    requireAbsentOr(request, "extensions", request.path("extensions").isObject(), "an object");
  }

  private static void requireAbsentOr(JsonNode request, String key, boolean right, String what) {
    var value = request.path(key);
    if (!right && !value.isMissingNode() && !value.isNull())
      throw malformed("The key '%s' is not %s.".formatted(key, what));
  }

  static Problem malformed(String what) {
    return new Problem(
        ProblemCode.JSON_MALFORMED,
        what,
        "Send {\"query\": \"…\", \"operationName\": \"…\", \"variables\": {…}}; the last two may be"
            + " left out.");
  }
}
