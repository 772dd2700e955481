package aion.web.explore;

import aion.ingest.http.JsonBody;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The Cypher console of analysts. Statements run in the explore process, on its copy.
@RestController
final class ConsoleController {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_BYTES = 131_072;
  private static final Set<String> MEMBERS = Set.of("statement", "params", "format");

  private final ExploreClient explore;

  ConsoleController(ExploreClient explore) {
    this.explore = explore;
  }

  @PostMapping(path = "/console/cypher", consumes = "application/json")
  ResponseEntity<byte[]> cypher(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept)
      throws IOException {
    var question = questionIn(body(request), accept);
    var answer =
        explore.ask("/cypher", JSON.writeValueAsBytes(question), ClientConnection.of(request));
    return SparqlClient.handOn(answer);
  }

  private static Map<String, Object> questionIn(byte[] body, String accept) {
    var sent = JsonBody.read(body);
    if (!sent.isObject() || !sent.path("statement").isString())
      throw malformed("The body is no JSON object with a text 'statement'.");
    for (var name : sent.propertyNames())
      if (!MEMBERS.contains(name))
        throw malformed(
            "The body has a member '%s', which is not known.".formatted(Problem.echo(name)));
    var params = sent.path("params");
    if (!params.isMissingNode() && !params.isNull() && !params.isObject())
      throw malformed("'params' is not an object.");
    var format = sent.path("format");
    if (!format.isMissingNode() && !format.isString()) throw malformed("'format' is not a text.");
    return Map.of(
        "statement", sent.get("statement").stringValue(),
        "params", params.isObject() ? params : Map.of(),
        "format", format.isString() ? format.stringValue() : formOf(accept));
  }

  private static String formOf(String accept) {
    return accept.contains("text/csv") ? "csv" : "rows";
  }

  private static Problem malformed(String what) {
    return new Problem(
        ProblemCode.JSON_MALFORMED,
        what,
        "Send {\"statement\": \"MATCH ...\", \"params\": {}, \"format\": \"rows\"}.");
  }

  static byte[] body(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES)
      throw new Problem(
          ProblemCode.BODY_TOO_LARGE,
          "The body has more than %,d bytes.".formatted(MOST_BYTES),
          "Send a shorter statement and fewer parameters.");
    return body;
  }
}
