package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Iris;
import aion.semantic.SparqlFile;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is known of one thing, at its own address: as RDF, or for people the app's page of it.
@RestController
final class LinkedDataController {
  private static final String START = "/id/";
  private static final SparqlFile STATEMENTS = SparqlFile.named("explore/statements-of.rq");
  private static final SparqlFile SURROUNDINGS = SparqlFile.named("explore/surroundings-of.rq");
  private static final SparqlFile KNOWN = SparqlFile.named("explore/is-known.rq");
  private static final Map<String, String> PAGES =
      Map.of("Item", "/items/", "Recommendation", "/recommendations/", "Entry", "/entries/");

  private final SparqlClient sparql;
  private final Iris iris;

  LinkedDataController(SparqlClient sparql, Iris iris) {
    this.sparql = sparql;
    this.iris = iris;
  }

  @GetMapping(START + "**")
  ResponseEntity<byte[]> get(
      HttpServletRequest request,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      @RequestParam(defaultValue = "false") boolean surroundings,
      Authentication who) {
    var ref = request.getServletPath().substring(START.length());
    int slash = ref.indexOf('/');
    if (slash < 1 || slash == ref.length() - 1) throw unknown(ref);
    // The page says itself when nothing is there, or when it cannot be read yet.
    if (accept.contains("text/html"))
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(page(ref, slash))
          .header(HttpHeaders.VARY, "Accept")
          .build();
    var asker = ClientConnection.of(request);
    var subject = iris.of(ref);
    var known = sparql.ask(KNOWN.about(subject), List.of(), List.of(), "text/csv", who, asker);
    if (known.statusCode() != 200) return SparqlClient.handOn(known);
    if (!new String(known.body(), StandardCharsets.UTF_8).contains("true")) throw unknown(ref);
    var wanted = accept.equals("*/*") ? "application/ld+json" : accept;
    var question = surroundings ? SURROUNDINGS : STATEMENTS;
    return SparqlClient.handOn(
        sparql.ask(question.about(subject), List.of(), List.of(), wanted, who, asker));
  }

  /// The page of a thing in the app; those without one of their own have the page of things.
  private static URI page(String ref, int slash) {
    var own = PAGES.get(ref.substring(0, slash));
    return URI.create(
        own == null ? "/things/" + encoded(ref) : own + encoded(ref.substring(slash + 1)));
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static Problem unknown(String ref) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is nothing at '%s', or you may not see it.".formatted(Problem.echo(START + ref)),
        "Write /id/, a class and a key, such as /id/Item/BOLT-M8.");
  }
}
