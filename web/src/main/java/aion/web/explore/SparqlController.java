package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Sparql;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The SPARQL 1.1 protocol over the RDF mirror: queries by GET, form or as the body; no updates.
@RestController
final class SparqlController {
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  private final SparqlClient sparql;

  SparqlController(SparqlClient sparql) {
    this.sparql = sparql;
  }

  @GetMapping("/sparql")
  ResponseEntity<byte[]> get(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
      Authentication who) {
    return answer(theOnly(sent, "query"), sent, accept, who, request);
  }

  @PostMapping(path = "/sparql", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> form(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
      Authentication who) {
    if (sent.containsKey("update") && !sent.containsKey("query"))
      throw Sparql.updateRefused(theOnly(sent, "update"));
    return answer(theOnly(sent, "query"), sent, accept, who, request);
  }

  @PostMapping(path = "/sparql", consumes = QUERY)
  ResponseEntity<byte[]> direct(
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
      Authentication who)
      throws IOException {
    return answer(text(ConsoleController.body(request)), sent, accept, who, request);
  }

  @PostMapping(path = "/sparql", consumes = UPDATE)
  void refuse(HttpServletRequest request) throws IOException {
    throw Sparql.updateRefused(text(ConsoleController.body(request)));
  }

  /// The mirror follows the ledger and nothing else.
  @PostMapping("/sparql/update")
  void refuseUpdate(HttpServletRequest request, @RequestParam MultiValueMap<String, String> sent)
      throws IOException {
    var update = sent.getFirst("update");
    throw Sparql.updateRefused(update != null ? update : text(ConsoleController.body(request)));
  }

  private ResponseEntity<byte[]> answer(
      String query,
      MultiValueMap<String, String> sent,
      String accept,
      Authentication who,
      HttpServletRequest request) {
    var defaults = sent.getOrDefault("default-graph-uri", List.of());
    var named = sent.getOrDefault("named-graph-uri", List.of());
    return SparqlClient.handOn(
        sparql.ask(query, defaults, named, accept, who, ClientConnection.of(request)));
  }

  private static String theOnly(MultiValueMap<String, String> sent, String name) {
    var values = sent.getOrDefault(name, List.of());
    if (values.size() == 1) return values.getFirst();
    throw new Problem(
        ProblemCode.SPARQL_SYNTAX,
        "The request has %d parameters '%s'; it needs one.".formatted(values.size(), name),
        "Send the query as the parameter 'query', or as a body of type %s.".formatted(QUERY));
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(
          ProblemCode.ENCODING_INVALID, "The body is not UTF-8.", "Send it in UTF-8.");
    }
  }
}
