package aion.web.explore;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.ExportFormat;
import aion.vocabulary.Ontology;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The graph, or the members of some classes, as a file: what the asker may see.
@RestController
final class ExportController {
  private static final Map<String, ExportFormat> FORMATS =
      Map.of(
          "turtle", ExportFormat.TURTLE,
          "jsonld", ExportFormat.JSON_LD,
          "nquads", ExportFormat.N_QUADS,
          "graphml", ExportFormat.GRAPHML,
          "csv", ExportFormat.CSV);

  private final SparqlClient explore;
  private final Ontology ontology;

  ExportController(SparqlClient explore, Ontology ontology) {
    this.explore = explore;
    this.ontology = ontology;
  }

  @GetMapping("/api/v1/graph")
  ResponseEntity<byte[]> get(
      HttpServletRequest request,
      @RequestParam(defaultValue = "turtle") String format,
      @RequestParam(name = "class", defaultValue = "") List<String> classes,
      Authentication who) {
    var known = FORMATS.get(format.toLowerCase(Locale.ROOT));
    if (known == null)
      throw new Problem(
          ProblemCode.MEDIA_TYPE_UNSUPPORTED,
          "The format '%s' is not known.".formatted(Problem.echo(format)),
          "Use turtle, jsonld, nquads, graphml or csv for 'format'.");
    var named = classes.stream().map(name -> ontology.getClass(name).iri()).toList();
    return SparqlClient.handOn(explore.export(known, named, who, ClientConnection.of(request)));
  }
}
