package aion.web.http;

import aion.growth.Preview;
import aion.growth.Publisher;
import aion.growth.TriedShapes;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.proposal.Finding;
import aion.proposal.Proposal;
import aion.vocabulary.Dictionary;
import aion.vocabulary.Ontology;
import aion.vocabulary.RdfFormat;
import aion.vocabulary.StrictRdf;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The words of the product: to read, and to add to while it runs.
@RestController
class OntologyController {
  private final Ontology ontology;
  private final Publisher publisher;
  private final TriedShapes tried;

  OntologyController(Ontology ontology, Publisher publisher, TriedShapes tried) {
    this.ontology = ontology;
    this.publisher = publisher;
    this.tried = tried;
  }

  /// All words and shapes as Turtle.
  @GetMapping(value = "/api/v1/ontology", produces = "text/turtle;charset=UTF-8")
  String turtle() {
    var words = new Union(ontology.graph(), ontology.shapes());
    return RDFWriter.source((Graph) words).lang(Lang.TURTLE).asString();
  }

  /// The words as a page to read.
  @GetMapping(value = "/api/v1/dictionary", produces = "text/markdown;charset=UTF-8")
  String dictionary() {
    return Dictionary.ofNow(ontology);
  }

  /// Checks words, and publishes them when nothing is found and this is no dry run.
  @PutMapping("/api/v1/ontology")
  ResponseEntity<Map<String, Object>> put(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
      Principal actor)
      throws IOException {
    var known = formatOf(format.isEmpty() ? type : format);
    var document = request.getInputStream().readNBytes(StrictRdf.LONGEST + 1);
    var proposal = Proposal.read(name, document, known);
    boolean changed = false;
    Preview preview;
    if (dryRun) preview = publisher.preview(proposal);
    else {
      var outcome = publisher.publish(proposal, actor.getName(), UUID.randomUUID().toString());
      preview = outcome.preview();
      changed = outcome.changed();
    }
    var then = preview.verdict().then();
    var history =
        dryRun && then != null
            ? Map.<String, Object>of("history", tried.trial(ontology, then).stream().toList())
            : Map.<String, Object>of();
    if (!preview.verdict().isFit()) return refusal(preview.verdict().findings(), history);
    var form = form(proposal, preview, changed);
    form.putAll(history);
    return ResponseEntity.ok(form);
  }

  private static RdfFormat formatOf(String asked) {
    return RdfFormat.find(asked)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                "The format '%s' is not known.".formatted(Problem.echo(asked)),
                "Use turtle, ntriples, nquads, trig, jsonld or rdfxml for 'format', or its media type."));
  }

  private Map<String, Object> form(Proposal proposal, Preview preview, boolean changed) {
    var form = new LinkedHashMap<String, Object>();
    form.put("module", proposal.module().name());
    form.put("published", changed);
    form.put("version", ontology.version());
    form.put("added", preview.difference().added());
    form.put("changed", preview.difference().changed());
    form.put("deprecated", preview.difference().deprecated());
    form.put("effects", preview.effects());
    form.put("uses", preview.uses());
    return form;
  }

  /// The first finding is the problem; all are listed.
  private static ResponseEntity<Map<String, Object>> refusal(
      List<Finding> findings, Map<String, Object> more) {
    var members = new LinkedHashMap<>(more);
    members.put("findings", findings.stream().map(OntologyController::form).toList());
    return Problems.answer(findings.getFirst().problem(), members);
  }

  private static Map<String, Object> form(Finding finding) {
    var form = new LinkedHashMap<String, Object>();
    form.put("code", finding.code().name());
    if (!finding.term().isEmpty()) form.put("term", finding.term());
    if (finding.line() > 0) form.put("line", finding.line());
    form.put("detail", finding.what());
    form.put("remedy", finding.remedy());
    return form;
  }
}
