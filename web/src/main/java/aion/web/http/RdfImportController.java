package aion.web.http;

import aion.ledger.Ledger;
import aion.semantic.Import;
import aion.semantic.Iris;
import aion.semantic.MemberImport;
import aion.vocabulary.Ontology;
import aion.vocabulary.StrictRdf;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Members of the graph as RDF, GraphML or a table of statements, such as an export of another
/// installation.
@RestController
class RdfImportController {
  private final MemberImport members;

  RdfImportController(Ontology ontology, Ledger ledger, Iris iris) {
    this.members = new MemberImport(new Import(ontology, iris), ledger);
  }

  @PostMapping("/api/v1/imports/rdf")
  Map<String, Object> post(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
      Principal actor)
      throws IOException {
    var asked = format.isEmpty() ? type : format;
    var document = request.getInputStream().readNBytes(StrictRdf.LONGEST + 1);
    var outcome = members.post(document, asked, actor.getName(), UUID.randomUUID().toString());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("accepted", outcome.accepted());
    answer.put("known", outcome.known());
    answer.put("refused", outcome.refused().stream().map(RdfImportController::form).toList());
    answer.put("passedOver", outcome.derived());
    return answer;
  }

  private static Map<String, Object> form(MemberImport.Refusal refusal) {
    return Map.of(
        "member", refusal.member(),
        "code", refusal.problem().code().name(),
        "detail", refusal.problem().what(),
        "remedy", refusal.problem().remedy());
  }
}
