package aion.web.explore;

import aion.semantic.ExportFormat;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hands SPARQL on to the explore process, with the sight of who asks.
@Component
final class SparqlClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> SEE_PRICES =
      List.of("ROLE_BUYER", "ROLE_APPROVER", "ROLE_ADMIN");

  private final ExploreClient explore;

  SparqlClient(ExploreClient explore) {
    this.explore = explore;
  }

  HttpResponse<byte[]> ask(
      String query,
      List<String> defaults,
      List<String> named,
      String accept,
      Authentication who,
      ClientConnection asker) {
    var question =
        Map.of(
            "query", query,
            "defaultGraphs", defaults,
            "namedGraphs", named,
            "accept", accept,
            "prices", seesPrices(who));
    return explore.ask("/sparql", JSON.writeValueAsBytes(question), asker);
  }

  HttpResponse<byte[]> export(
      ExportFormat format, List<String> classes, Authentication who, ClientConnection asker) {
    var wish = Map.of("format", format.name(), "classes", classes, "prices", seesPrices(who));
    return explore.askPatiently("/export", JSON.writeValueAsBytes(wish), asker);
  }

  private static boolean seesPrices(Authentication who) {
    return who.getAuthorities().stream().anyMatch(a -> SEE_PRICES.contains(a.getAuthority()));
  }

  static ResponseEntity<byte[]> handOn(HttpResponse<byte[]> answer) {
    var headers = new HttpHeaders();
    answer
        .headers()
        .firstValue("Content-Type")
        .map(MediaType::parseMediaType)
        .ifPresent(headers::setContentType);
    answer.headers().firstValue(About.HEADER).ifPresent(about -> headers.add(About.HEADER, about));
    headers.setVary(List.of("Accept"));
    return ResponseEntity.status(answer.statusCode()).headers(headers).body(answer.body());
  }
}
